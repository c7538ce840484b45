package org.atrium.server.questions;

import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Questions for somebody who wants to see or do something: what they may not see is not there. */
@Component
class Access {

    private final Questions questions;

    Access(Questions questions) {
        this.questions = questions;
    }

    /** To act on: refused when it was taken away. */
    Mono<Question> visible(String id, Viewer viewer) {
        return seen(id, viewer)
                .doOnNext(question -> {
                    if (question.removal() != null) {
                        throw new Refusal.Conflict("question.removed").refused();
                    }
                });
    }

    /** To look at. */
    Mono<Question> seen(String id, Viewer viewer) {
        return questions
                .byId(id)
                .filter(question -> Sight.of(question, viewer.audience()))
                .switchIfEmpty(Mono.error(new Refusal.NotFound("question.unknown").refused()));
    }

    /** The question, when it has this answer. */
    Mono<Question> withAnswer(String id, String answer, Viewer viewer) {
        return visible(id, viewer)
                .filter(question -> question.find(answer).isPresent())
                .switchIfEmpty(Mono.error(new Refusal.NotFound("answer.unknown").refused()));
    }

    /**
     * @param answer id of the answer that is meant; null for the question itself
     */
    Mono<Question> withPost(String id, @Nullable String answer, Viewer viewer) {
        return answer == null ? visible(id, viewer) : withAnswer(id, answer, viewer);
    }

    static Comment comment(Question question, String comment) {
        return question.findComment(comment)
                .orElseThrow(() -> new Refusal.NotFound("comment.unknown").refused());
    }

    /**
     * To look at: also one that was taken away, or that became a comment, as it was as an answer.
     */
    static Answer seenAnswer(Question question, String answer, Viewer viewer) {
        var removed =
                question.findRemoved(answer)
                        .filter(post -> Rights.toSeeRemoved(question, post.removal(), viewer));
        return question.find(answer)
                .or(() -> question.findComment(answer).map(Converting::answer))
                .or(() -> removed.map(RemovedPost::answer))
                .or(() -> removed.map(RemovedPost::comment).map(Converting::answer))
                .orElseThrow(() -> new Refusal.NotFound("answer.unknown").refused());
    }

    /**
     * @param answer id; null for the question
     */
    static Writer author(Question question, @Nullable String answer) {
        return answer == null ? question.author() : answer(question, answer).author();
    }

    static Answer answer(Question question, String answer) {
        return question.find(answer)
                .orElseThrow(() -> new Refusal.NotFound("answer.unknown").refused());
    }
}
