package org.atrium.ui.organisations;

import java.util.List;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.ui.events.HostedEvents;
import org.atrium.ui.examples.ExampleRows;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with what stands on its page.
 *
 * @param place the nearest group that it has its place in; null for one of the whole world
 * @param events the next ones in that group
 * @param hosted what it hosts itself
 * @param examples the newest that name it
 */
public record OrganisationShown(
        OrganisationProfile organisation,
        Page<OrganisationPerson> people,
        @Nullable Label place,
        List<EventSummary> events,
        HostedEvents hosted,
        ExampleRows examples) {}
