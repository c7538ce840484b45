package org.atrium.ui.organisations;

import java.util.List;
import java.util.Objects;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.people.OrganisationsApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations, asked for on behalf of whoever the thread works for. */
@Component
class OrganisationsClient {

    private static final List<String> FACETS = List.of("kind", "country");

    private final OrganisationsApi api;
    private final Backend backend;

    OrganisationsClient(OrganisationsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /** With counts by kind and country. */
    Page<Organisation> list(OrganisationFilter filter, int limit) {
        return backend.ask(
                api.organisations(
                        filter.q(),
                        filter.kind() == null ? null : List.of(filter.kind()),
                        filter.country(),
                        filter.group(),
                        FACETS,
                        limit,
                        filter.after()));
    }

    OrganisationProfile organisation(String id) {
        return backend.ask(api.organisation(id));
    }

    Page<OrganisationPerson> people(String id, int limit, @Nullable String after) {
        return backend.ask(api.people(id, limit, after));
    }

    Page<Edit> history(String id, int limit, @Nullable String after) {
        return backend.ask(api.history(id, limit, after));
    }

    /**
     * @param key the same for every attempt to add the same
     */
    OrganisationProfile add(OrganisationForm form, String key) {
        return Objects.requireNonNull(backend.ask(api.add(form, key)).getBody());
    }

    OrganisationProfile edit(String id, OrganisationForm form) {
        return backend.ask(api.edit(id, form));
    }
}
