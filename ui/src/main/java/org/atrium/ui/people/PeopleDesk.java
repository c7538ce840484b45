package org.atrium.ui.people;

import java.util.List;
import java.util.Map;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.springframework.stereotype.Component;

/** Fetches what the pages about people show, the same for visitors and members. */
@Component
class PeopleDesk {

    private static final int PEOPLE = 20;
    private static final int POSTS = 5;

    private final PeopleClient people;
    private final QuestionsClient questions;
    private final GroupsClient groups;

    PeopleDesk(PeopleClient people, QuestionsClient questions, GroupsClient groups) {
        this.people = people;
        this.questions = questions;
        this.groups = groups;
    }

    Map<String, Object> directory(PeopleFilter filter) {
        var group = filter.group();
        return Map.of(
                "filter",
                filter,
                "people",
                people.list(filter, PeopleFacets.NAMES, PEOPLE),
                "group",
                group == null ? "" : groups.group(group).name());
    }

    Map<String, Object> profile(String username) {
        return Map.of(
                "person",
                people.person(username),
                "answers",
                questions.list(by("answeredBy", username), null, POSTS),
                "questions",
                questions.list(by("author", username), null, POSTS));
    }

    private static QuestionFilter by(String parameter, String username) {
        return QuestionFilter.of(Map.of(parameter, List.of(username)));
    }
}
