package org.atrium.ui.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.people.Person;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.springframework.stereotype.Component;

/** What needs a member first: news of their own questions, then what they can answer. */
@Component
class Needs {

    private static final int MOST = 6;
    private static final int NEWS = 20;
    private static final int AWAY = 100;

    /** Somebody asks this very member. */
    private static final Set<String> FOR_THEM = Set.of("expert_named", "help_requested");

    private static final Set<String> OWN = Set.of("mentioned", "asked", "answered");

    private final QuestionsClient questions;
    private final NotificationsApi notifications;
    private final Backend backend;

    Needs(QuestionsClient questions, NotificationsApi notifications, Backend backend) {
        this.questions = questions;
        this.notifications = notifications;
        this.backend = backend;
    }

    List<Need> of(Person person, Words words) {
        var needs = new LinkedHashMap<String, Need>();
        addNews(needs, words);
        addMatched(needs, person, words);
        addUnansweredInGroups(needs, person, words);
        return needs.values().stream().limit(MOST).toList();
    }

    private void addNews(Map<String, Need> needs, Words words) {
        var unread = new LinkedHashMap<String, Notification>();
        backend.ask(notifications.notifications(true, NEWS, null)).items().stream()
                .filter(news -> OWN.contains(news.reason()) || FOR_THEM.contains(news.kind()))
                .forEach(news -> {
                    var question = news.question();
                    if (question != null) {
                        unread.putIfAbsent(question, news);
                    }
                });
        unread.entrySet().stream()
                .limit(MOST)
                .forEach(one -> {
                    try {
                        needs.put(one.getKey(), need(one.getKey(), one.getValue(), words));
                    } catch (Refused gone) {
                        // What may no longer be seen needs nobody.
                    }
                });
    }

    private Need need(String question, Notification news, Words words) {
        return new Need(
                questions.summary(question),
                words.get("home.reason." + news.kind(), news.actor().name()),
                words.get("home.read"),
                Need.anchorOf(news.answer()),
                news.at());
    }

    private void addMatched(Map<String, Need> needs, Person person, Words words) {
        var helps =
                person.canHelp().stream()
                        .collect(
                                Collectors.toMap(
                                        Label::id,
                                        Label::label,
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        if (helps.isEmpty()) {
            return;
        }
        questions
                .forYou(false, MOST, null)
                .items()
                .forEach(question ->
                        needs.putIfAbsent(question.id(), matched(question, helps, words)));
    }

    private static boolean isBy(Person person, QuestionSummary question) {
        return question.author().username().equals(person.username());
    }

    private static Need matched(QuestionSummary question, Map<String, String> helps, Words words) {
        var topics =
                question.topics().stream()
                        .filter(topic -> helps.containsKey(topic.id()))
                        .map(Label::label)
                        .toList();
        return new Need(
                question,
                words.get("home.reason.topic", words.list(topics)),
                words.get("home.answer"),
                "",
                question.createdAt());
    }

    private void addUnansweredInGroups(Map<String, Need> needs, Person person, Words words) {
        var own = new LinkedHashMap<String, String>();
        person.groups().forEach(group -> own.put(group.slug(), group.name()));
        if (own.isEmpty()) {
            return;
        }
        var filter =
                QuestionFilter.of(
                        Map.of(
                                "group",
                                List.copyOf(own.keySet()),
                                "state",
                                List.of("unanswered"),
                                "sort",
                                List.of("newest")));
        var away =
                questions.forYou(true, AWAY, null).items().stream()
                        .map(QuestionSummary::id)
                        .collect(Collectors.toSet());
        questions.list(filter, null, MOST).items().stream()
                .filter(question -> !isBy(person, question) && !away.contains(question.id()))
                .forEach(question -> needs.putIfAbsent(question.id(), near(question, own, words)));
    }

    private static Need near(QuestionSummary question, Map<String, String> own, Words words) {
        var groups = new ArrayList<String>();
        question.groups().stream()
                .filter(group -> own.containsKey(group.slug()))
                .forEach(group -> groups.add(group.name()));
        if (groups.isEmpty()) {
            question.groups().forEach(group -> groups.add(group.name()));
        }
        return new Need(
                question,
                words.get("home.reason.group", words.list(groups)),
                words.get("home.answer"),
                "",
                question.createdAt());
    }

    /** The list of questions in a member's own groups. */
    static String addressOf(Person person) {
        return "/questions?"
                + person.groups().stream()
                        .map(group -> "group=" + Links.encode(group.slug()))
                        .collect(Collectors.joining("&"));
    }
}
