package org.atrium.server.people;

import org.atrium.contract.people.OrganisationForm;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Organisations that come with other content; nobody is named as who added them. */
@Component
public class ImportedOrganisations {

    private final OrganisationEditing editing;

    ImportedOrganisations(OrganisationEditing editing) {
        this.editing = editing;
    }

    /**
     * Adds an institution, once; refused when it is not one.
     *
     * @param id letters and digits; the same for the same institution
     */
    public Mono<Void> write(String id, OrganisationForm form) {
        return Mono.defer(() -> editing.bring(id, form)).then();
    }
}
