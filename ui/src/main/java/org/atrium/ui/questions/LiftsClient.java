package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.LiftsApi;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Further groups that a question reaches. */
@Component
public class LiftsClient {

    private final LiftsApi api;
    private final Backend backend;

    LiftsClient(LiftsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    List<LiftChoice> choices(String id) {
        return backend.ask(api.choices(id));
    }

    Question lift(String id, String group, LiftForm form) {
        return backend.ask(api.lift(id, group, form));
    }

    Question withdraw(String id, String group) {
        return backend.ask(api.withdraw(id, group));
    }
}
