package org.atrium.server.examples;

import java.time.Clock;
import java.util.List;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Examples that a member wrote. What is published was given under its licence and stays; drafts go.
 */
@Component
@Order(11)
class ExampleHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Examples examples;
    private final Clock clock;

    ExampleHolding(ReactiveMongoOperations mongo, Examples examples, Clock clock) {
        this.mongo = mongo;
        this.examples = examples;
        this.clock = clock;
    }

    record Kept(String id, String address, Story story, boolean draft) {}

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part(
                        "examples",
                        of(member)
                                .map(example ->
                                        new Kept(
                                                example.id(),
                                                "/examples/" + example.id(),
                                                example.story(),
                                                example.isDraft()))));
    }

    private Flux<Case> of(String member) {
        return WholeCollection.read(mongo, Case.class, Case::id)
                .filter(example -> example.author().equals(member) && !example.isDeleted());
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return of(leaver.id())
                .filter(Case::isDraft)
                .concatMap(draft ->
                        examples.write(draft.id(), Writing.deleted(draft, clock.instant())))
                .then();
    }
}
