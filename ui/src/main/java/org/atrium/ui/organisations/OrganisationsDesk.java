package org.atrium.ui.organisations;

import java.util.List;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Label;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.examples.ExamplesClient;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what the pages about organisations show, the same for visitors and members. */
@Component
class OrganisationsDesk {

    private static final int ORGANISATIONS = 30;
    private static final int PEOPLE = 50;
    private static final int EVENTS = 5;
    private static final int PAST_EVENTS = 3;
    private static final int EXAMPLES = 3;
    private static final int EDITS = 30;
    private static final String EVERYONE = "everyone";

    /** In a group, or everywhere. */
    private static final String EDIT_GROUP = "group.edit";

    private final OrganisationsClient organisations;
    private final PeopleClient people;
    private final GroupsClient groups;
    private final EventsClient events;
    private final ExamplesClient examples;

    OrganisationsDesk(
            OrganisationsClient organisations,
            PeopleClient people,
            GroupsClient groups,
            EventsClient events,
            ExamplesClient examples) {
        this.organisations = organisations;
        this.people = people;
        this.groups = groups;
        this.events = events;
        this.examples = examples;
    }

    OrganisationDirectory directory(OrganisationFilter filter) {
        var group = filter.group();
        return new OrganisationDirectory(
                filter,
                organisations.list(filter, ORGANISATIONS),
                group == null ? "" : groups.group(group).name(),
                mayAdd());
    }

    private boolean mayAdd() {
        return Caller.signedIn().isPresent()
                && people.me().powers().stream().anyMatch(power -> power.startsWith(EDIT_GROUP));
    }

    OrganisationShown shown(String id, @Nullable String after) {
        var organisation = organisations.organisation(id);
        var place =
                organisation.groups().stream()
                        .filter(group -> !group.id().equals(EVERYONE))
                        .findFirst()
                        .orElse(null);
        return new OrganisationShown(
                organisation,
                organisations.people(id, PEOPLE, after),
                place,
                place == null ? List.of() : events.inGroup(place.id(), true, EVENTS),
                events.hostedBy(id, EVENTS, PAST_EVENTS),
                examples.ofOrganisation(id, EXAMPLES));
    }

    OrganisationHistory history(String id, @Nullable String after) {
        return new OrganisationHistory(
                organisations.organisation(id),
                organisations.history(id, EDITS, after),
                kinds().stream()
                        .collect(Collectors.toMap(Label::id, Label::label, (one, same) -> one)));
    }

    /** What an institution can be, in the order of the vocabulary. */
    List<Label> kinds() {
        return people.vocabularies().institutionKinds();
    }
}
