package org.atrium.ui.resources;

import org.atrium.contract.people.Vocabularies;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.topics.TopicsClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what the pages about resources show, the same for visitors and members. */
@Component
class ResourcesDesk {

    private static final int RESOURCES = 20;
    private static final int EDITS = 30;

    private final ResourcesClient resources;
    private final PeopleClient people;
    private final GroupsClient groups;
    private final TopicsClient topics;

    ResourcesDesk(
            ResourcesClient resources,
            PeopleClient people,
            GroupsClient groups,
            TopicsClient topics) {
        this.resources = resources;
        this.people = people;
        this.groups = groups;
        this.topics = topics;
    }

    ResourceBank bank(ResourceFilter filter) {
        return new ResourceBank(
                filter,
                resources.list(filter, RESOURCES),
                vocabularies(),
                place(filter),
                Caller.signedIn().isPresent());
    }

    private String place(ResourceFilter filter) {
        if (filter.group() != null) {
            return groups.group(filter.group()).name();
        }
        return filter.topic() == null ? "" : topics.topic(filter.topic()).label();
    }

    ResourceHistory history(String id, @Nullable String after) {
        return new ResourceHistory(
                resources.resource(id), resources.history(id, EDITS, after), vocabularies());
    }

    Vocabularies vocabularies() {
        return people.vocabularies();
    }
}
