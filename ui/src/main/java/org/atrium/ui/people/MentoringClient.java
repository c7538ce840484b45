package org.atrium.ui.people;

import java.util.List;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.MentoringResponse;
import org.atrium.contract.people.MentoringState;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Who mentors whom, between the member and others. */
@Component
public class MentoringClient {

    private static final int MOST = 100;

    private final MentoringApi api;
    private final Backend backend;

    MentoringClient(MentoringApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Mentoring ask(String username, MentoringForm form) {
        return backend.ask(api.ask(username, form));
    }

    Mentoring leave(String username) {
        return backend.ask(api.leave(username));
    }

    Mentoring take(String username, String message, String language) {
        var taken = new MentoringResponse(MentoringState.TAKEN, message, language);
        return backend.ask(api.respond(username, taken));
    }

    /** Declines or ends it. */
    Mentoring say(String username, MentoringState state) {
        return backend.ask(api.respond(username, new MentoringResponse(state, null, null)));
    }

    public List<Mentoring> mine() {
        return backend.ask(api.mine(MOST, null)).items();
    }
}
