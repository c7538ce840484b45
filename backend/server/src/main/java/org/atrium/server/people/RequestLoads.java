package org.atrium.server.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How often each member was asked to help of late, so that nobody is asked more than they want. */
@Component
public class RequestLoads {

    /** The time over which requests are counted. */
    static final Duration SPAN = Duration.ofDays(30);

    private static final int TRIES = 20;

    private final ReactiveMongoOperations mongo;

    RequestLoads(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id member id
     * @param asked since the span began, or longer
     * @param version counts the changes
     */
    @Document("requestLoads")
    record Load(@Id String id, List<Asked> asked, long version) {

        List<Asked> since(Instant from) {
            return asked.stream().filter(one -> !one.at().isBefore(from)).toList();
        }

        boolean hasTaken(String question, Instant from) {
            return since(from).stream().anyMatch(one -> one.question().equals(question));
        }
    }

    /**
     * That they were asked.
     *
     * @param question id, or what else they were asked for
     */
    record Asked(String question, Instant at) {}

    /** How many requests each got within the span; those who got none are left out. */
    Mono<Map<String, Integer>> of(Collection<String> members, Instant now) {
        return members.isEmpty()
                ? Mono.just(Map.of())
                : mongo.find(Query.query(Criteria.where("_id").in(members)), Load.class)
                        .collectMap(Load::id, load -> load.since(now.minus(SPAN)).size());
    }

    /** Whether there is a request to take for this question, or was taken for it. */
    Mono<Boolean> hasRoom(String member, String question, int most, Instant now) {
        var from = now.minus(SPAN);
        return mongo.findById(member, Load.class)
                .map(load -> load.hasTaken(question, from) || load.since(from).size() < most)
                .defaultIfEmpty(most > 0);
    }

    /**
     * Takes one of the requests that a member may get; the same question takes no second one.
     *
     * @return whether there was one to take
     */
    public Mono<Boolean> claim(String member, String question, int most, Instant now) {
        return Mono.defer(() ->
                        mongo.findById(member, Load.class)
                                .map(load -> taken(load, question, most, now))
                                .defaultIfEmpty(begun(member, question, now))
                                .flatMap(outcome -> outcome))
                .repeatWhenEmpty(TRIES, again -> again)
                .defaultIfEmpty(false);
    }

    /** Empty when somebody else was first. */
    private Mono<Boolean> begun(String member, String question, Instant now) {
        return mongo.insert(new Load(member, List.of(new Asked(question, now)), 1))
                .map(inserted -> true)
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }

    private Mono<Boolean> taken(Load load, String question, int most, Instant now) {
        var recent = load.since(now.minus(SPAN));
        if (load.hasTaken(question, now.minus(SPAN))) {
            return Mono.just(true);
        }
        if (recent.size() >= most) {
            return Mono.just(false);
        }
        var next = new ArrayList<>(recent);
        next.add(new Asked(question, now));
        var same = Criteria.where("_id").is(load.id()).and("version").is(load.version());
        return mongo.updateFirst(
                        Query.query(same),
                        new Update().set("asked", next).inc("version", 1),
                        Load.class)
                .flatMap(result -> result.getModifiedCount() == 1 ? Mono.just(true) : Mono.empty());
    }
}
