package org.atrium.server.follows;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.platform.Fact;
import org.atrium.server.search.Indexed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Puts what members follow into the index. */
@Component
class FollowEntries implements Indexed<FollowEntry> {

    private static final Set<String> TOUCHING = Set.of(Follows.CHANGED, "AccountErased");

    private final Follows follows;

    FollowEntries(Follows follows) {
        this.follows = follows;
    }

    @Override
    public Class<FollowEntry> type() {
        return FollowEntry.class;
    }

    @Override
    public Flux<FollowEntry> all() {
        return entries(follows.all());
    }

    @Override
    public Flux<FollowEntry> byIds(Collection<String> ids) {
        return entries(follows.byIds(ids));
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> TOUCHING.contains(fact.type()))
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    private static Flux<FollowEntry> entries(Flux<Choices> choices) {
        return choices.map(FollowEntry::of).filter(FollowEntry::followsSomething);
    }
}
