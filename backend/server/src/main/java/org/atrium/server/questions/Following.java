package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import org.atrium.server.identity.Viewer;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who wants to hear of what happens in a thread. */
@Component
class Following {

    private static final String FOLLOWERS = "followers";

    private final Questions questions;
    private final Access access;

    Following(Questions questions, Access access) {
        this.questions = questions;
        this.access = access;
    }

    Mono<Question> follow(String id, Viewer viewer) {
        var member = viewer.memberId();
        return change(
                id,
                Criteria.where(FOLLOWERS).ne(member),
                new Update().addToSet(FOLLOWERS, member),
                "QuestionFollowed",
                viewer);
    }

    Mono<Question> unfollow(String id, Viewer viewer) {
        var member = viewer.memberId();
        return change(
                id,
                Criteria.where(FOLLOWERS).is(member),
                new Update().pull(FOLLOWERS, member),
                "QuestionUnfollowed",
                viewer);
    }

    private Mono<Question> change(
            String id, Criteria condition, Update update, String type, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        return access.visible(id, viewer)
                .flatMap(question ->
                        questions.change(
                                id,
                                condition,
                                update,
                                question.fact(type, viewer.memberId(), null, now)))
                .switchIfEmpty(Mono.defer(() -> access.visible(id, viewer)));
    }
}
