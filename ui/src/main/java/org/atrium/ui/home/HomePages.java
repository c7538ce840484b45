package org.atrium.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.people.PeopleFilter;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** Home for visitors. */
@ReaderPages
class HomePages {

    private static final int NEWEST = 6;
    private static final int EVENTS = 3;

    private final Pages pages;
    private final Words.Library words;
    private final QuestionsClient questions;
    private final GroupsClient groups;
    private final PeopleClient people;
    private final EventsClient events;

    HomePages(
            Pages pages,
            Words.Library words,
            QuestionsClient questions,
            GroupsClient groups,
            PeopleClient people,
            EventsClient events) {
        this.pages = pages;
        this.words = words;
        this.questions = questions;
        this.groups = groups;
        this.people = people;
        this.events = events;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        var answered = QuestionFilter.of(Map.of("state", List.of("answered,solved")));
        var counts =
                new Counts(
                        questions.list(QuestionFilter.ALL, null, 1).total(),
                        groups.groups(null, null, null, 1, null).total(),
                        people.list(PeopleFilter.ALL, null, 1).total());
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(w.get("home.title"), w.get("home.description"), "", "/"),
                "home/visitor.jte",
                Map.of(
                        "counts",
                        counts,
                        "answered",
                        questions.list(answered.sorted("active"), null, NEWEST).items(),
                        "regions",
                        groups.regions(),
                        "events",
                        events.next(List.of(), EVENTS)));
    }
}
