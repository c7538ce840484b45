package org.atrium.ui.topics;

import java.util.List;
import java.util.Map;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.examples.ExamplesClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.people.PeopleFilter;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.atrium.ui.resources.ResourcesClient;
import org.springframework.stereotype.Component;

/** Fetches what the pages about topics show, the same for visitors and members. */
@Component
class TopicsDesk {

    private static final int QUESTIONS = 10;
    private static final int PEOPLE = 6;
    private static final int EVENTS = 5;
    private static final int RESOURCES = 3;
    private static final int EXAMPLES = 3;

    private final TopicsClient topics;
    private final QuestionsClient questions;
    private final PeopleClient people;
    private final EventsClient events;
    private final ResourcesClient resources;
    private final ExamplesClient examples;

    TopicsDesk(
            TopicsClient topics,
            QuestionsClient questions,
            PeopleClient people,
            EventsClient events,
            ResourcesClient resources,
            ExamplesClient examples) {
        this.resources = resources;
        this.topics = topics;
        this.questions = questions;
        this.people = people;
        this.events = events;
        this.examples = examples;
    }

    TopicIndex index(String q) {
        var typed = q.strip();
        return new TopicIndex(typed, topics.topics(typed.isEmpty() ? null : typed));
    }

    TopicRoom room(String id) {
        var topic = topics.topic(id);
        var on = Map.of("topic", List.of(topic.id()));
        return new TopicRoom(
                topic,
                questions.list(QuestionFilter.of(on), null, QUESTIONS),
                people.list(PeopleFilter.of(on), null, PEOPLE),
                events.on(topic.id(), EVENTS),
                resources.on(topic.id(), RESOURCES),
                examples.on(topic.id(), EXAMPLES));
    }
}
