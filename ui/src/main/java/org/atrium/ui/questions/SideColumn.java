package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** What stands beside a question; people who can help are asked from here. */
final class SideColumn extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final Fragment alike = new Fragment("");
    private final Section matches = new Section();
    private final UnorderedList people = new UnorderedList();
    private final Fragment all = new Fragment("");
    private final Fragment groups = new Fragment("");

    SideColumn(Acts acts) {
        this.acts = acts;
        this.words = acts.desk().words();
        addClassName("side");
        getElement().setAttribute("aria-label", words.get("question.about"));
        var heading = new H2(words.get("matches"));
        heading.setId("can-help");
        matches.getElement().setAttribute("aria-labelledby", "can-help");
        people.addClassNames("people", "links");
        matches.add(heading, people, all);
        add(alike, matches, groups);
    }

    void show(Question question, Beside beside) {
        alike.show(text("alike", Map.of("beside", beside)));
        groups.show(text("askedIn", Map.of("question", question)));
        all.show(text("matchesAll", Map.of("question", question)));
        matches.setVisible(!beside.people().isEmpty());
        people.removeAll();
        beside.people().forEach(person -> people.add(line(question, person)));
    }

    private ListItem line(Question question, PersonSummary person) {
        var line = new ListItem(new Fragment(text("match", Map.of("person", person))));
        if (mayBeAsked(question, person)) {
            line.add(
                    new ActButton(
                            words.get("requests.ask.one", person.name()),
                            () ->
                                    acts.ask(
                                            question.id(),
                                            person.username(),
                                            person.name(),
                                            () -> {},
                                            Notice::show)));
        }
        return line;
    }

    private static boolean mayBeAsked(Question question, PersonSummary person) {
        var requests = question.requests();
        return question.yours().may().contains("request")
                && requests.stream().filter(Asked::isActive).count() < RequestsApi.MOST
                && requests.stream()
                        .noneMatch(request -> request.to().username().equals(person.username()));
    }

    private String text(String template, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("w", words);
        return acts.desk().templates().text("questions/" + template + ".jte", all);
    }
}
