package org.atrium.server.follows;

import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a member chose to be told about. */
@Component
@Order(3)
class FollowHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Follows follows;

    FollowHolding(ReactiveMongoOperations mongo, Follows follows) {
        this.mongo = mongo;
        this.follows = follows;
    }

    /**
     * @param subject such as `topic:maps`
     */
    record Kept(String subject, String level, Instant since) {}

    record Setting(boolean anyLanguage) {}

    @Override
    public List<Part> archive(String member) {
        var choices = follows.of(member).cache();
        return List.of(
                new Part(
                        "follows",
                        choices.flatMapIterable(all -> all.chosen().entrySet())
                                .map(chosen ->
                                        new Kept(
                                                chosen.getKey(),
                                                chosen.getValue().level().value(),
                                                chosen.getValue().at()))),
                new Part(
                        "notification-settings",
                        choices.map(all -> new Setting(all.anyLanguage())).flux()));
    }

    /** The index follows when all of the account is gone. */
    @Override
    public Mono<Void> erase(Leaver leaver) {
        var theirs = Query.query(Criteria.where("_id").is(leaver.id()));
        return mongo.remove(theirs, Choices.class).then();
    }
}
