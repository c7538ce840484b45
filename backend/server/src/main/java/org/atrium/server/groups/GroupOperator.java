package org.atrium.server.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.Operator;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** `group:brazil`, or `group:Brasilien`: by slug, or by any name in any language. */
@Component
@Order(30)
class GroupOperator implements Operator {

    private static final int MOST = 8;

    private final Groups groups;

    private record Ranked(int rank, GroupEntry group) {}

    GroupOperator(Groups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public Mono<String> value(String typed) {
        return Viewer.current()
                .flatMap(viewer ->
                        Mono.justOrEmpty(
                                ranked(typed, viewer.audience()).stream()
                                        .filter(found -> found.rank() == 0)
                                        .map(found -> found.group().slug())
                                        .findFirst()));
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        return Mono.fromSupplier(() ->
                ranked(typed, Audience.VISITORS).stream()
                        .limit(MOST)
                        .map(Ranked::group)
                        .map(group ->
                                Operator.completion(name(), group.slug(), group.name(language)))
                        .toList());
    }

    private List<Ranked> ranked(String typed, Audience audience) {
        var words = WordPrefixes.of(typed);
        return groups.all(audience)
                .map(group -> new Ranked(rank(words, group), group))
                .filter(found -> found.rank() != WordPrefixes.NO_MATCH)
                .sorted(
                        Comparator.comparingInt(Ranked::rank)
                                .thenComparing(found -> found.group().slug()))
                .toList();
    }

    private static int rank(WordPrefixes words, GroupEntry group) {
        return words.isEmpty()
                ? 1
                : Math.min(
                        words.rank(group.slug()),
                        words.rank(group.texts().stream().map(Text::text).toList()));
    }
}
