package org.atrium.server.questions;

import java.net.URI;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.Answering.Posted;
import org.atrium.server.questions.ThreadPage.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what a member does in a thread, and shows them the thread as it is then. */
@Component
class Acting {

    static final String ADDRESS = "/api/v1/questions/";

    private final Presenting presenting;

    Acting(Presenting presenting) {
        this.presenting = presenting;
    }

    /** Something that a member does with a question. */
    interface Act<T> {
        Mono<T> by(Viewer viewer);
    }

    Mono<org.atrium.contract.questions.Question> act(Act<Question> act) {
        return act(null, act);
    }

    /**
     * @param at id of the part of the thread that it is done to
     */
    Mono<org.atrium.contract.questions.Question> act(@Nullable String at, Act<Question> act) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        act.by(viewer)
                                .flatMap(after -> presenting.present(after, Place.at(at), viewer)));
    }

    Mono<ResponseEntity<org.atrium.contract.questions.Question>> post(Act<Posted> act) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        act.by(viewer)
                                .flatMap(posted ->
                                        presenting
                                                .present(
                                                        posted.question(),
                                                        Place.at(posted.part()),
                                                        viewer)
                                                .map(question ->
                                                        created(question, "#" + posted.part()))));
    }

    static ResponseEntity<org.atrium.contract.questions.Question> created(
            org.atrium.contract.questions.Question question, String fragment) {
        return ResponseEntity.created(URI.create(ADDRESS + question.id() + fragment))
                .body(question);
    }
}
