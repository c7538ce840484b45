package org.atrium.ui.events;

import java.util.List;
import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Thanks at events, and where they are shown. */
@Component
public class EventThanksClient {

    private final EventThanksApi api;
    private final Backend backend;

    EventThanksClient(EventThanksApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Event thank(String id, String username, List<String> topics) {
        return backend.ask(api.thank(id, username, new ThanksForm(topics)));
    }

    Event withdraw(String id, String username) {
        return backend.ask(api.withdraw(id, username));
    }

    Event show(String id, String username, boolean shown) {
        return backend.ask(shown ? api.show(id, username) : api.hide(id, username));
    }

    public Page<ConfirmedAtEvent> confirmations(String username, int limit) {
        return backend.ask(api.confirmations(username, limit, null));
    }
}
