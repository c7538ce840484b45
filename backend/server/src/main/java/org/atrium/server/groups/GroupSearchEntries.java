package org.atrium.server.groups;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Text;
import org.atrium.server.platform.Fact;
import org.atrium.server.search.Indexed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the groups into the index, all again when the files of reference data changed. */
@Component
class GroupSearchEntries implements Indexed<GroupSearchEntry> {

    private static final Set<String> CHANGES = Set.of(GroupEditing.EDITED, Proposing.APPROVED);

    private final Groups groups;
    private final GroupsLoader loader;

    GroupSearchEntries(Groups groups, GroupsLoader loader) {
        this.groups = groups;
        this.loader = loader;
    }

    @Override
    public Class<GroupSearchEntry> type() {
        return GroupSearchEntry.class;
    }

    @Override
    public Flux<GroupSearchEntry> all() {
        return Flux.fromIterable(groups.map().all()).map(this::entry);
    }

    /** Of the record: the fact of a change may be read before the change is known here. */
    @Override
    public Flux<GroupSearchEntry> byIds(Collection<String> ids) {
        return loader.remember()
                .thenMany(Flux.fromIterable(ids))
                .flatMapIterable(id -> groups.map().find(id).stream().toList())
                .map(this::entry);
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.type().equals(GroupsLoader.LOADED))
                ? groups.map().all().stream().map(GroupEntry::slug).collect(Collectors.toSet())
                : facts.stream()
                        .filter(fact -> CHANGES.contains(fact.type()))
                        .flatMap(fact -> fact.groups().stream())
                        .collect(Collectors.toSet());
    }

    @Override
    public Mono<Long> count() {
        return Mono.fromSupplier(() -> (long) groups.map().all().size());
    }

    private GroupSearchEntry entry(GroupEntry group) {
        var summaries =
                group.summaries().entrySet().stream()
                        .map(summary -> new Text(summary.getValue(), summary.getKey()))
                        .toList();
        return new GroupSearchEntry(
                group.slug(),
                group.texts(),
                summaries,
                group.languages(),
                group.visibility(),
                List.copyOf(groups.map().withWider(group.slug())));
    }
}
