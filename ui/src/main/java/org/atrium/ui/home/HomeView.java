package org.atrium.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.people.Person;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.examples.ExampleRows;
import org.atrium.ui.examples.ExamplesClient;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;

/** Home for members: what needs them first. */
@Route(value = "", layout = MemberLayout.class)
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 8;
    private static final int EVENTS = 3;
    private static final int EXAMPLES = 3;

    private final transient Words words;
    private final transient Templates templates;
    private final transient Needs needs;
    private final transient PeopleClient people;
    private final transient QuestionsClient questions;
    private final transient EventsClient events;
    private final transient ExamplesClient examples;
    private final Fragment page = new Fragment("");

    HomeView(
            Words.Library library,
            Templates templates,
            Needs needs,
            PeopleClient people,
            QuestionsClient questions,
            EventsClient events,
            ExamplesClient examples) {
        this.words = library.current();
        this.templates = templates;
        this.needs = needs;
        this.people = people;
        this.questions = questions;
        this.events = events;
        this.examples = examples;
        addClassName("fragment");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = people.me().person();
        page.show(templates.text("home/member.jte", shown(person)));
    }

    private Map<String, Object> shown(Person person) {
        return Map.of(
                "w",
                words,
                "person",
                person,
                "needs",
                needs.of(person, words),
                "newest",
                newest(person),
                "all",
                person.groups().isEmpty() ? "/questions" : Needs.addressOf(person),
                "events",
                events.next(slugs(person), EVENTS),
                "agenda",
                "/events" + near(person),
                "examples",
                newestExamples(person));
    }

    /** In the member's groups, or anywhere while there is none. */
    private ExampleRows newestExamples(Person person) {
        var near = examples.newest(slugs(person), EXAMPLES);
        return near.items().isEmpty() ? examples.newest(List.of(), EXAMPLES) : near;
    }

    private static List<String> slugs(Person person) {
        return person.groups().stream().map(group -> group.slug()).toList();
    }

    private static String near(Person person) {
        return person.groups().isEmpty()
                ? ""
                : slugs(person).stream()
                        .map(slug -> "group=" + Links.encode(slug))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** In the member's groups, or everywhere while they have none. */
    private List<QuestionSummary> newest(Person person) {
        var near = QuestionFilter.of(Map.of("group", slugs(person), "sort", List.of("newest")));
        var found = questions.list(near, null, NEWEST).items();
        return found.isEmpty()
                ? questions.list(QuestionFilter.ALL.sorted("newest"), null, NEWEST).items()
                : found;
    }

    @Override
    public String getPageTitle() {
        return words.get("home.title") + " – Atrium";
    }
}
