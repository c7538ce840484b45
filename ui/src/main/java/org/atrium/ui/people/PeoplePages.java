package org.atrium.ui.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The directory and profiles for visitors. */
@ReaderPages
class PeoplePages {

    private final Pages pages;
    private final Words.Library words;
    private final PeopleDesk desk;

    PeoplePages(Pages pages, Words.Library words, PeopleDesk desk) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
    }

    @GetMapping("/people")
    ResponseEntity<byte[]> directory(HttpServletRequest request) {
        var filter = PeopleFilter.of(Query.of(request));
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                        w.get("people.title"),
                        w.get("people.description"),
                        "people",
                        filter.after(null).address()),
                "people/people.jte",
                Map.of("directory", desk.directory(filter)));
    }

    @GetMapping("/people/{username}")
    ResponseEntity<byte[]> person(
            @PathVariable("username") String username, HttpServletRequest request) {
        var w = words.current();
        var profile = desk.profile(username);
        return pages.page(
                request,
                new Pages.About(
                        username,
                        w.get("person.description", username),
                        "people",
                        Links.person(username)),
                "people/person.jte",
                profile);
    }
}
