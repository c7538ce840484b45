package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.ThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Thanks for answers, and where they are shown. */
@Component
public class ThanksClient {

    private final ThanksApi api;
    private final Backend backend;

    ThanksClient(ThanksApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /**
     * Says to whoever wrote the answer that it helped.
     *
     * @param topics ids of those that they may show it with; empty to keep it between the two
     */
    public Question thank(String id, String answer, List<String> topics) {
        return backend.ask(api.thank(id, answer, new ThanksForm(topics)));
    }

    Question withdraw(String id, String answer) {
        return backend.ask(api.withdraw(id, answer));
    }

    Question show(String id, String answer, String username) {
        return backend.ask(api.show(id, answer, username));
    }

    Question hide(String id, String answer, String username) {
        return backend.ask(api.hide(id, answer, username));
    }

    public Page<ConfirmedAnswer> confirmations(String username, int limit) {
        return backend.ask(api.confirmations(username, limit, null));
    }
}
