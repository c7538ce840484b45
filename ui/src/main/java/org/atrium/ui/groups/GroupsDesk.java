package org.atrium.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
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

    GroupsDesk(GroupsClient groups, QuestionsClient questions) {
        this.groups = groups;
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
