package org.atrium.ui.questions;

import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestedQuestion;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.ResponseForm;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People who are asked to help with a question. */
@Component
public class RequestsClient {

    private final RequestsApi api;
    private final Backend backend;

    RequestsClient(RequestsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Question ask(String id, String username) {
        return backend.ask(api.ask(id, username));
    }

    Question withdraw(String id, String username) {
        return backend.ask(api.withdraw(id, username));
    }

    Question respond(String id, RequestState state) {
        return backend.ask(api.respond(id, new ResponseForm(state, null, null)));
    }

    Question passToPerson(String id, String username) {
        return backend.ask(api.respond(id, new ResponseForm(RequestState.PASSED, username, null)));
    }

    Question passToGroup(String id, String slug) {
        return backend.ask(api.respond(id, new ResponseForm(RequestState.PASSED, null, slug)));
    }

    Page<RequestedQuestion> mine(RequestState state, int limit, @Nullable String after) {
        return backend.ask(api.mine(state.value(), limit, after));
    }
}
