package org.atrium.server.groups;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.StartTask;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings the files of regions, collaboratives and countries into storage, and that into memory; the
 * latter again when organisers changed something.
 */
@Component
@Order(30)
class GroupsLoader implements StartTask, FactReader {

    static final String LOADED = "GroupsLoaded";
    private static final int FORMAT = 1;
    private static final Set<String> CHANGES =
            Set.of(
                    GroupEditing.EDITED,
                    GroupPins.PINNED,
                    GroupPins.UNPINNED,
                    GroupWishes.LOOKED_FOR,
                    GroupWishes.FOUND,
                    Inviting.WRITTEN,
                    Inviting.WITHDRAWN,
                    Inviting.ENDED,
                    Inviting.INVITED,
                    Proposing.PROPOSED,
                    Proposing.APPROVED,
                    Proposing.DECLINED,
                    Proposing.WITHDRAWN);

    private final ReferenceData reference;
    private final ReactiveMongoOperations mongo;
    private final Groups groups;
    private final AtomicLong begun = new AtomicLong();
    private long remembered;

    GroupsLoader(ReferenceData reference, ReactiveMongoOperations mongo, Groups groups) {
        this.reference = reference;
        this.mongo = mongo;
        this.groups = groups;
    }

    @Override
    public Mono<Void> run() {
        return reference
                .load(
                        CountryEntry.COLLECTION,
                        FORMAT,
                        List.of(GroupFiles.COUNTRIES),
                        GroupFiles::countries)
                .then(
                        reference.load(
                                GroupEntry.COLLECTION, FORMAT, GroupFiles.ALL, GroupFiles::groups))
                .filter(changed -> changed)
                .flatMap(changed -> tell())
                .then(Mono.defer(this::remember));
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> CHANGES.contains(fact.type()))
                ? remember()
                : Mono.empty();
    }

    /** Reads them all again; what was read later, by somebody else, is not overwritten by it. */
    Mono<Void> remember() {
        return Mono.defer(() -> {
            var turn = begun.incrementAndGet();
            return Mono.zip(
                            mongo.findAll(GroupEntry.class).collectList(),
                            mongo.findAll(CountryEntry.class).collectList())
                    .doOnNext(read -> remember(turn, read.getT1(), read.getT2()))
                    .then();
        });
    }

    private synchronized void remember(
            long turn, List<GroupEntry> entries, List<CountryEntry> countries) {
        if (turn > remembered) {
            remembered = turn;
            groups.replaceAll(entries, countries);
        }
    }

    /** So that the search index names the groups as they are called now. */
    private Mono<Fact> tell() {
        return mongo.insert(
                Fact.of(
                        LOADED,
                        Instant.now(),
                        null,
                        GroupEntry.EVERYONE,
                        null,
                        "confidential",
                        List.of()));
    }
}
