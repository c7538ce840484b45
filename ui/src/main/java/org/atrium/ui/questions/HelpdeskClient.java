package org.atrium.ui.questions;

import org.atrium.contract.questions.HelpdeskApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that nobody answered on their way. */
@Component
class HelpdeskClient {

    private final HelpdeskApi api;
    private final Backend backend;

    HelpdeskClient(HelpdeskApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Page<QuestionSummary> queue(String state, int limit, @Nullable String after) {
        return backend.ask(api.queue(state, limit, after));
    }

    Question mark(String id, boolean sent) {
        return backend.ask(sent ? api.sent(id) : api.notSent(id));
    }
}
