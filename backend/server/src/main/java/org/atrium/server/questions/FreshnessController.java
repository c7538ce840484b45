package org.atrium.server.questions;

import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.questions.Question;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class FreshnessController implements FreshnessApi {

    private final Freshening freshening;
    private final Presenting presenting;

    FreshnessController(Freshening freshening, Presenting presenting) {
        this.freshening = freshening;
        this.presenting = presenting;
    }

    @Override
    public Mono<Question> mark(String id, FreshnessForm form) {
        return marked(id, null, form);
    }

    @Override
    public Mono<Question> markAnswer(String id, String answer, FreshnessForm form) {
        return marked(id, answer, form);
    }

    @Override
    public Mono<Question> unmark(String id) {
        return unmarked(id, null);
    }

    @Override
    public Mono<Question> unmarkAnswer(String id, String answer) {
        return unmarked(id, answer);
    }

    private Mono<Question> marked(String id, @Nullable String answer, FreshnessForm form) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        freshening
                                .mark(id, answer, form, viewer)
                                .flatMap(done -> presenting.present(done, viewer)));
    }

    private Mono<Question> unmarked(String id, @Nullable String answer) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        freshening
                                .unmark(id, answer, viewer)
                                .flatMap(done -> presenting.present(done, viewer)));
    }
}
