package org.atrium.server.notifications;

import java.time.Instant;
import java.util.List;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a member was told. */
@Component
@Order(5)
class InboxHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Inboxes inboxes;

    InboxHolding(ReactiveMongoOperations mongo, Inboxes inboxes) {
        this.mongo = mongo;
        this.inboxes = inboxes;
    }

    /**
     * That they were told of something; not by whom, nor what others wrote.
     *
     * @param about id of the thread or event, slug of the group, member id of the mentor
     */
    record Kept(
            String kind,
            String reason,
            String about,
            @Nullable String part,
            Instant at,
            boolean read) {

        static Kept of(Told told) {
            return new Kept(
                    told.kind(),
                    told.reason(),
                    told.subject(),
                    told.part(),
                    told.at(),
                    told.read());
        }
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part(
                        "notifications",
                        inboxes.of(member).flatMapIterable(Inbox::told).map(Kept::of)));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        var theirs = Query.query(Criteria.where("_id").is(leaver.id()));
        return mongo.remove(theirs, Inbox.class).then();
    }
}
