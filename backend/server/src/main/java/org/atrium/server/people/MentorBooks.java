package org.atrium.server.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who asked whom to be a mentor, by member id; as it is now. */
@Component
class MentorBooks {

    private static final int TRIES = 10;

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final Clock clock;

    MentorBooks(ReactiveMongoOperations mongo, FactRelay relay, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
    }

    /** What is to stand in a book, and the facts that tell of it. */
    record Change(MentorBook next, List<Fact> facts) {

        Change(MentorBook next, Fact fact) {
            this(next, List.of(fact));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An empty one for whoever has none. */
    Mono<MentorBook> of(String member) {
        return of(List.of(member))
                .map(found -> found.getOrDefault(member, MentorBook.empty(member, 0)));
    }

    /** Whoever has none is left out. */
    Mono<Map<String, MentorBook>> of(Collection<String> members) {
        var now = now();
        return members.isEmpty()
                ? Mono.just(Map.of())
                : mongo.find(Query.query(Criteria.where("_id").in(members)), MentorBook.class)
                        .collectMap(MentorBook::id, book -> book.at(now));
    }

    /**
     * Changes a book as long as nothing in it changed meanwhile; else it is read and decided again.
     *
     * @param decide what is to become of the book at this moment; empty when it is so already
     */
    Mono<MentorBook> change(String member, BiFunction<MentorBook, Instant, Mono<Change>> decide) {
        return Mono.defer(() -> of(member))
                .flatMap(book ->
                        decide.apply(book, now())
                                .map(this::write)
                                .defaultIfEmpty(Mono.just(book))
                                .flatMap(done -> done))
                .repeatWhenEmpty(TRIES, again -> again)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** Empty when somebody else was first. */
    private Mono<MentorBook> write(Change change) {
        var next = change.next();
        var written = next.version() == 0 ? begin(next, change.facts()) : replace(next, change);
        return written.doOnNext(
                book -> relay.relay(MentorBook.COLLECTION, book.id(), change.facts()));
    }

    private Mono<MentorBook> begin(MentorBook first, List<Fact> facts) {
        return mongo.insert(
                        new MentorBook(first.id(), first.askings(), first.approached(), 1, facts))
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }

    private Mono<MentorBook> replace(MentorBook next, Change change) {
        var same = Criteria.where("_id").is(next.id()).and("version").is(next.version());
        var update =
                new Update()
                        .set("askings", next.askings())
                        .set("approached", next.approached())
                        .inc("version", 1);
        if (!change.facts().isEmpty()) {
            update.push(Fact.PENDING).each(change.facts().toArray());
        }
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(Query.query(same), update, after, MentorBook.class);
    }

    Mono<Void> remove(String member) {
        var theirs = Query.query(Criteria.where("_id").is(member));
        return mongo.remove(theirs, MentorBook.class).then();
    }
}
