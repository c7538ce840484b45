package org.atrium.server.groups;

import java.util.List;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Acts on groups: each is one write with its facts, and known here at once. */
@Component
class GroupWrites {

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final GroupsLoader loader;
    private final GroupLog log;

    GroupWrites(ReactiveMongoOperations mongo, FactRelay relay, GroupsLoader loader, GroupLog log) {
        this.mongo = mongo;
        this.relay = relay;
        this.loader = loader;
        this.log = log;
    }

    /** Empty when it is not as the conditions say; then nothing changed. */
    Mono<GroupEntry> change(String slug, Criteria conditions, Update update, Fact... facts) {
        var as = Query.query(Criteria.where("_id").is(slug)).addCriteria(conditions);
        update.push(Fact.PENDING).each((Object[]) facts);
        return mongo.findAndModify(
                        as,
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        GroupEntry.class)
                .delayUntil(written -> known(slug, List.of(facts)));
    }

    /** Empty when there is something with its slug. */
    Mono<GroupEntry> insert(GroupEntry group) {
        var facts = group.pendingFacts();
        return mongo.insert(group)
                .delayUntil(written -> known(group.slug(), facts == null ? List.of() : facts))
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }

    private Mono<Void> known(String slug, List<Fact> facts) {
        relay.relay(GroupEntry.COLLECTION, slug, facts);
        return loader.remember().then(Mono.defer(() -> log.read(facts)));
    }
}
