package org.atrium.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.groups.WorldMap.Place;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.springframework.stereotype.Component;

/** Fetches what the pages about groups show, the same for visitors and members. */
@Component
class GroupsDesk {

    private static final int GROUPS = 100;
    private static final int QUESTIONS = 10;

    private final GroupsClient groups;
    private final QuestionsClient questions;
    private final WorldMap map;

    GroupsDesk(GroupsClient groups, QuestionsClient questions, WorldMap map) {
        this.groups = groups;
        this.map = map;
        this.questions = questions;
    }

    /** The regions and networks with what is narrower, or what the words find. */
    List<GroupSummary> groups(String q) {
        if (!q.isBlank()) {
            return groups.groups(null, null, q.strip(), GROUPS, null).items();
        }
        var all = new ArrayList<>(groups.regions());
        all.addAll(groups.groups("collaborative", null, null, GROUPS, null).items());
        return all;
    }

    /** Of the map that is shown beside all groups; nothing beside what was searched for. */
    List<Place> places(String q) {
        return q.isBlank() ? map.places(groups.regions(), groups.countries()) : List.of();
    }

    Group group(String slug) {
        return groups.group(slug);
    }

    Page<QuestionSummary> questions(String slug) {
        return questions.list(in(slug), null, QUESTIONS);
    }

    private static QuestionFilter in(String slug) {
        return QuestionFilter.of(Map.of("group", List.of(slug)));
    }
}
