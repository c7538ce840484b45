package org.atrium.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.examples.ExampleRows;
import org.atrium.ui.examples.ExamplesClient;
import org.atrium.ui.groups.WorldMap.Place;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.atrium.ui.resources.ResourcesClient;
import org.springframework.stereotype.Component;

/** Fetches what the pages about groups show, the same for visitors and members. */
@Component
class GroupsDesk {

    private static final int GROUPS = 100;
    private static final int QUESTIONS = 10;
    private static final int WAITING = 5;
    private static final int EVENTS = 5;
    private static final int RESOURCES = 3;
    private static final int EXAMPLES = 3;

    /** After the regions and their countries, in this order. */
    private static final List<String> ACROSS =
            List.of("collaborative", "theme", "language", "project");

    private static final Page<QuestionSummary> NOTHING = new Page<>(List.of(), null, 0);

    private final GroupsClient groups;
    private final QuestionsClient questions;
    private final WorldMap map;
    private final EventsClient events;
    private final ResourcesClient resources;
    private final ExamplesClient examples;

    GroupsDesk(
            GroupsClient groups,
            QuestionsClient questions,
            WorldMap map,
            EventsClient events,
            ResourcesClient resources,
            ExamplesClient examples) {
        this.resources = resources;
        this.groups = groups;
        this.map = map;
        this.events = events;
        this.examples = examples;
        this.questions = questions;
    }

    /**
     * A group with what stands on its page.
     *
     * @param waiting of an area with narrower groups: what waits for an answer, the longest first
     * @param resources the newest of it and of its narrower groups
     * @param examples the newest of the group and all narrower ones
     * @param pinned those of its pinned questions that the caller may see
     */
    record Shown(
            Group group,
            Page<QuestionSummary> questions,
            Page<QuestionSummary> waiting,
            List<EventSummary> events,
            List<ResourceSummary> resources,
            ExampleRows examples,
            List<QuestionSummary> pinned) {}

    /** All groups but those of countries, or what the words find. */
    List<GroupSummary> groups(String q) {
        if (!q.isBlank()) {
            return groups.groups(null, null, q.strip(), GROUPS, null).items();
        }
        var all = new ArrayList<>(groups.regions());
        ACROSS.forEach(kind -> all.addAll(groups.all(kind)));
        return all;
    }

    /** Of the map that is shown beside all groups; nothing beside what was searched for. */
    List<Place> places(String q) {
        return q.isBlank() ? map.places(groups.regions(), groups.countries()) : List.of();
    }

    Group group(String slug) {
        return groups.group(slug);
    }

    /** Whether the caller sees no more than what the group says of itself. */
    static boolean isOnlyInvited(Group group) {
        return GroupsClient.isPrivate(group) && Membership.INVITED.equals(group.membership());
    }

    Shown shown(String slug) {
        var group = group(slug);
        return isOnlyInvited(group)
                ? new Shown(
                        group, NOTHING, NOTHING, List.of(), List.of(), ExampleRows.NONE, List.of())
                : new Shown(
                        group,
                        questions(group),
                        waiting(group),
                        events(group),
                        resources.inGroup(group.slug(), true, RESOURCES),
                        examples.inGroup(group.slug(), true, EXAMPLES),
                        pinned(group));
    }

    Page<QuestionSummary> questions(Group group) {
        return questions.list(in(group), null, QUESTIONS);
    }

    Page<QuestionSummary> waiting(Group group) {
        return group.narrower().isEmpty()
                ? NOTHING
                : questions.list(waitingIn(group), null, WAITING);
    }

    private List<EventSummary> events(Group group) {
        return events.inGroup(group.slug(), group.includesNarrower(), EVENTS);
    }

    List<QuestionSummary> pinned(Group group) {
        var found = new ArrayList<QuestionSummary>();
        for (var id : group.pinned()) {
            try {
                found.add(questions.summary(id));
            } catch (Refused gone) {
                // what is not for the caller is not there
            }
        }
        return found;
    }

    static QuestionFilter waitingIn(Group group) {
        return QuestionFilter.of(
                Map.of(
                        "group", List.of(group.slug()),
                        "state", List.of("unanswered"),
                        "sort", List.of("needed")));
    }

    static QuestionFilter in(Group group) {
        return QuestionFilter.of(Map.of("group", List.of(group.slug())))
                .narrower(group.includesNarrower());
    }
}
