package org.atrium.server.questions;

import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.questions.Question;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class FreshnessController implements FreshnessApi {

    private final Freshening freshening;
    private final Acting acting;

    FreshnessController(Freshening freshening, Acting acting) {
        this.freshening = freshening;
        this.acting = acting;
    }

    @Override
    public Mono<Question> mark(String id, FreshnessForm form) {
        return acting.act(viewer -> freshening.mark(id, null, form, viewer));
    }

    @Override
    public Mono<Question> markAnswer(String id, String answer, FreshnessForm form) {
        return acting.act(answer, viewer -> freshening.mark(id, answer, form, viewer));
    }

    @Override
    public Mono<Question> unmark(String id) {
        return acting.act(viewer -> freshening.unmark(id, null, viewer));
    }

    @Override
    public Mono<Question> unmarkAnswer(String id, String answer) {
        return acting.act(answer, viewer -> freshening.unmark(id, answer, viewer));
    }
}
