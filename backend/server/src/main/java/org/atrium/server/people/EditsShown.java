package org.atrium.server.people;

import java.util.List;
import java.util.stream.Collectors;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Edit;
import org.atrium.contract.shared.Page;
import org.atrium.server.shared.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Histories as people read them. */
@Component
public class EditsShown {

    private static final Author NOBODY = new Author("?", "?", null);

    private final Authors authors;

    EditsShown(Authors authors) {
        this.authors = authors;
    }

    /**
     * The last first.
     *
     * @param history the first of them first
     */
    public Mono<Page<Edit>> page(List<Edited> history, Paging paging) {
        var all = history.reversed();
        var shown = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return authors.named(shown.stream().map(Edited::by).collect(Collectors.toSet()))
                .map(named ->
                        shown.stream()
                                .map(edit ->
                                        new Edit(
                                                named.getOrDefault(edit.by(), NOBODY),
                                                edit.at(),
                                                edit.changes().stream()
                                                        .map(EditsShown::change)
                                                        .toList()))
                                .toList())
                .map(items -> paging.page(items, all.size()));
    }

    private static Edit.Change change(Edited.Change change) {
        return new Edit.Change(change.field(), change.from(), change.to());
    }
}
