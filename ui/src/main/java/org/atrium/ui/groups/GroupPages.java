package org.atrium.ui.groups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups for visitors. */
@ReaderPages
class GroupPages {

    private final Pages pages;
    private final Words.Library words;
    private final GroupsDesk desk;

    GroupPages(Pages pages, Words.Library words, GroupsDesk desk) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
    }

    @GetMapping("/groups")
    ResponseEntity<byte[]> groups(
            @RequestParam(name = "q", defaultValue = "") String q, HttpServletRequest request) {
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                        w.get("groups.title"), w.get("groups.description"), "groups", "/groups"),
                "groups/groups.jte",
                Map.of("q", q, "groups", desk.groups(q), "places", desk.places(q)));
    }

    @GetMapping("/groups/{slug}")
    ResponseEntity<byte[]> group(@PathVariable("slug") String slug, HttpServletRequest request) {
        var shown = desk.shown(slug);
        var group = shown.group();
        return pages.page(
                request,
                new Pages.About(
                                group.name(),
                                group.summary(),
                                "groups",
                                "/groups/" + Links.encode(group.slug()))
                        .feed("/groups/" + Links.encode(group.slug()) + "/questions.atom"),
                "groups/group.jte",
                Map.of(
                        "group",
                        group,
                        "questions",
                        shown.questions(),
                        "all",
                        GroupsDesk.in(group).address(),
                        "waiting",
                        shown.waiting(),
                        "allWaiting",
                        GroupsDesk.waitingIn(group).address(),
                        "events",
                        shown.events(),
                        "resources",
                        shown.resources(),
                        "examples",
                        shown.examples(),
                        "pinned",
                        shown.pinned()));
    }
}
