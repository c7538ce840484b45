package org.atrium.ui.questions;

import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether posts still hold; where an answer may be named, null is the question itself. */
@Component
public class FreshnessClient {

    private final FreshnessApi api;
    private final Backend backend;

    FreshnessClient(FreshnessApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Question mark(String id, @Nullable String answer, FreshnessForm form) {
        return backend.ask(answer == null ? api.mark(id, form) : api.markAnswer(id, answer, form));
    }

    Question unmark(String id, @Nullable String answer) {
        return backend.ask(answer == null ? api.unmark(id) : api.unmarkAnswer(id, answer));
    }
}
