package org.atrium.server.topics;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.FactSource;
import org.atrium.server.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes topics synonyms of others. Records keep the id that was chosen, and it is read as the one
 * that it leads to; so undoing a merger is one write too.
 */
@Component
@Order(4)
class TopicMergers implements FactReader {

    private static final String MERGED_INTO = "mergedInto";

    private final ReactiveMongoOperations mongo;
    private final Topics topics;
    private final FactRelay relay;

    TopicMergers(ReactiveMongoOperations mongo, Topics topics, FactRelay relay) {
        this.mongo = mongo;
        this.topics = topics;
        this.relay = relay;
    }

    @Configuration(proxyBeanMethods = false)
    static class Facts {

        @Bean
        FactSource topicFactSource() {
            return new FactSource(TopicEntry.COLLECTION);
        }
    }

    /** Answers the topic that stays. */
    Mono<TopicEntry> merge(String id, String into, String member) {
        var entry = known(id);
        var target =
                topics.find(into)
                        .orElseThrow(
                                () -> Refusal.Invalid.of("into", "topic.unknown", into).refused());
        if (target.id().equals(id)) {
            throw Refusal.Invalid.of("into", "topic.itself").refused();
        }
        if (entry.mergedInto() != null) {
            return topics.resolved(id).equals(target.id())
                    ? Mono.just(target)
                    : Mono.error(new Refusal.Conflict("topic.merged").refused());
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var update =
                new Update()
                        .set(MERGED_INTO, target.id())
                        .set("mergedBy", member)
                        .set("mergedAt", now);
        return change(id, false, update, fact("TopicMerged", id, target.id(), member, now))
                .thenReturn(target);
    }

    /** Answers the topic that is one of its own again. */
    Mono<TopicEntry> unmerge(String id, String member) {
        var entry = known(id);
        var into = entry.mergedInto();
        if (into == null) {
            return Mono.just(entry);
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var update = new Update().unset(MERGED_INTO).unset("mergedBy").unset("mergedAt");
        return change(id, true, update, fact("TopicUnmerged", id, into, member, now));
    }

    private TopicEntry known(String id) {
        return topics.entry(id).orElseThrow(() -> new Refusal.NotFound("topic.unknown").refused());
    }

    private static Fact fact(String type, String id, String into, String member, Instant now) {
        return Fact.of(type, now, member, id, into, "public", List.of());
    }

    private Mono<TopicEntry> change(String id, boolean merged, Update update, Fact fact) {
        var which = Query.query(Criteria.where("_id").is(id).and(MERGED_INTO).exists(merged));
        update.push(Fact.PENDING, fact);
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(which, update, after, TopicEntry.class)
                .switchIfEmpty(Mono.error(new Refusal.Conflict("topic.merged").refused()))
                .doOnNext(topics::replace)
                .doOnNext(changed -> relay.relay(TopicEntry.COLLECTION, id, List.of(fact)));
    }

    /** Another node may have merged something. */
    @Override
    public Mono<Void> read(List<Fact> facts) {
        return facts.stream().noneMatch(fact -> fact.type().startsWith("Topic"))
                ? Mono.empty()
                : mongo.findAll(TopicEntry.class).collectList().doOnNext(topics::replaceAll).then();
    }
}
