package org.atrium.ui.people;

import java.util.Objects;
import org.atrium.contract.people.ProfileCopy;
import org.atrium.contract.people.ProfileFilesApi;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.people.ProfileSource;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profiles for other programs and from them, asked for on behalf of whoever the thread works for.
 */
@Component
class ProfileFilesClient {

    private final ProfileFilesApi api;
    private final Backend backend;

    ProfileFilesClient(ProfileFilesApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    ProfileCopy copy() {
        return Objects.requireNonNull(backend.ask(api.copy()).getBody());
    }

    /** As vCard; `site` is where the pages are. */
    String card(String username, String site) {
        return backend.ask(api.card(username, site));
    }

    /** Whether the Capacity Exchange is asked, or a file is needed. */
    boolean isExchangeAsked() {
        return backend.ask(api.sources()).capacityExchange();
    }

    /**
     * @param file null to ask the Capacity Exchange
     * @param onto what is typed at present
     */
    ProfileProposal propose(@Nullable String file, ProfileForm onto) {
        return backend.ask(api.propose(new ProfileSource(file, onto)));
    }
}
