package org.atrium.server.drafts;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.drafts.DraftText;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A member's drafts, and their name among those whom others are about to ask. */
@Component
@Order(4)
class DraftHolding implements Holding {

    private static final String EXPERTS = "text.experts";

    private final ReactiveMongoOperations mongo;
    private final Drafts drafts;

    DraftHolding(ReactiveMongoOperations mongo, Drafts drafts) {
        this.mongo = mongo;
        this.drafts = drafts;
    }

    /**
     * @param of `question`, `answer`, `comment` or `edit`
     */
    record Kept(String of, String target, DraftText text, Instant savedAt) {}

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part(
                        "drafts",
                        drafts.of(member)
                                .flatMapIterable(all -> all)
                                .map(draft ->
                                        new Kept(
                                                draft.address().kind(),
                                                draft.address().target(),
                                                draft.text(),
                                                draft.savedAt()))));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        var chosen = Query.query(Criteria.where(EXPERTS).is(leaver.name()));
        return Flux.concat(
                        mongo.remove(Drafts.range(leaver.id()), Draft.class).then(),
                        mongo.updateMulti(
                                        chosen,
                                        new Update().pull(EXPERTS, leaver.name()),
                                        Draft.class)
                                .then())
                .then();
    }
}
