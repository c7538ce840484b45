package org.atrium.server.questions;

import java.util.List;
import java.util.function.Function;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Changes that put posts of a thread to another place: one update, done only when nothing in the
 * thread has changed since it was read; else it is read and decided again.
 */
@Component
class Reworking {

    private static final int TRIES = 10;

    private final Questions questions;
    private final Access access;

    /** What is to become of a thread, and the facts that tell of it. */
    record Rework(Update update, List<Fact> facts) {

        Rework(Update update, Fact fact) {
            this(update, List.of(fact));
        }
    }

    Reworking(Questions questions, Access access) {
        this.questions = questions;
        this.access = access;
    }

    /**
     * @param decide what to do with the thread as it is; empty when it is done already
     */
    Mono<Question> rework(
            String id, Viewer viewer, Function<Question, Mono<Rework>> decide, boolean removed) {
        return Mono.defer(() -> removed ? access.seen(id, viewer) : access.visible(id, viewer))
                .flatMap(question ->
                        decide.apply(question)
                                .map(rework -> change(question, rework))
                                .defaultIfEmpty(Mono.just(question))
                                .flatMap(done -> done))
                .repeatWhenEmpty(TRIES, again -> again)
                .switchIfEmpty(Mono.error(new Refusal.Conflict("conflict").refused()));
    }

    private Mono<Question> change(Question question, Rework rework) {
        return questions.change(
                question.id(),
                Criteria.where("acts").is(question.acts()),
                rework.update(),
                rework.facts().toArray(Fact[]::new));
    }
}
