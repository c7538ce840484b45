package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says to whoever wrote an answer that it answered somebody else too. Kept beside the answers, as
 * answer and member, so that nobody says it twice when an answer was a comment meanwhile.
 */
@Component
class Thanking {

    private static final String THANKS = "thanks";

    private final Questions questions;
    private final Access access;

    Thanking(Questions questions, Access access) {
        this.questions = questions;
        this.access = access;
    }

    /** Thanking the same twice changes nothing. */
    Mono<Question> thank(String id, String answer, Viewer reader) {
        var thanks = answer + ":" + reader.memberId();
        var now = Instant.now().truncatedTo(MILLIS);
        return access.withAnswer(id, answer, reader)
                .doOnNext(question -> refuseOwn(Access.answer(question, answer), reader))
                .flatMap(question ->
                        questions.change(
                                id,
                                Criteria.where(THANKS).ne(thanks).and("answers._id").is(answer),
                                new Update().addToSet(THANKS, thanks),
                                question.fact("AnswerHelped", reader.memberId(), answer, now)))
                .switchIfEmpty(Mono.defer(() -> access.withAnswer(id, answer, reader)));
    }

    private static void refuseOwn(Answer answer, Viewer reader) {
        if (!Rights.toThank(answer, reader)) {
            throw new Refusal.Forbidden("thanks.own").refused();
        }
    }
}
