package org.atrium.ui.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations for visitors. */
@ReaderPages
class OrganisationPages {

    private static final String ROOM = "people";

    private final Pages pages;
    private final Words.Library words;
    private final OrganisationsDesk desk;

    OrganisationPages(Pages pages, Words.Library words, OrganisationsDesk desk) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
    }

    @GetMapping("/organisations")
    ResponseEntity<byte[]> directory(HttpServletRequest request) {
        var filter = OrganisationFilter.of(Query.of(request));
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                        w.get("organisations.title"),
                        w.get("organisations.description"),
                        ROOM,
                        filter.after(null).address()),
                "organisations/directoryPage.jte",
                Map.of("directory", desk.directory(filter)));
    }

    @GetMapping("/organisations/{id}")
    ResponseEntity<byte[]> organisation(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request) {
        var shown = desk.shown(id, after);
        var organisation = shown.organisation();
        return pages.page(
                request,
                new Pages.About(
                        organisation.name(),
                        words.current()
                                .get(
                                        "organisation.description",
                                        organisation.name(),
                                        organisation.kind().label()),
                        ROOM,
                        Links.organisation(id)),
                "organisations/organisationPage.jte",
                Map.of("shown", shown));
    }

    @GetMapping("/organisations/{id}/history")
    ResponseEntity<byte[]> history(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request) {
        var history = desk.history(id, after);
        return pages.page(
                request,
                new Pages.About(
                                words.current().get("edits.title", history.organisation().name()),
                                "",
                                ROOM,
                                Links.organisation(id) + "/history")
                        .unlisted(),
                "organisations/historyPage.jte",
                Map.of("history", history));
    }
}
