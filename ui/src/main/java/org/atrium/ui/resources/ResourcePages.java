package org.atrium.ui.resources;

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

/** Resources for visitors. */
@ReaderPages
class ResourcePages {

    private static final String ROOM = "resources";
    private static final int DESCRIPTION = 160;

    private final Pages pages;
    private final Words.Library words;
    private final ResourcesDesk desk;
    private final ResourcesClient resources;

    ResourcePages(Pages pages, Words.Library words, ResourcesDesk desk, ResourcesClient resources) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
        this.resources = resources;
    }

    @GetMapping("/resources")
    ResponseEntity<byte[]> bank(HttpServletRequest request) {
        var filter = ResourceFilter.of(Query.of(request));
        var w = words.current();
        var about =
                new Pages.About(
                        w.get("resources.title"),
                        w.get("resources.lead"),
                        ROOM,
                        filter.after(null).address());
        return pages.page(
                request,
                filter.isNarrowed() ? about.unlisted() : about,
                "resources/bankPage.jte",
                Map.of("bank", desk.bank(filter)));
    }

    @GetMapping("/resources/{id}")
    ResponseEntity<byte[]> resource(@PathVariable("id") String id, HttpServletRequest request) {
        var resource = resources.resource(id);
        var text = resource.about().replaceAll("\\s+", " ");
        return pages.page(
                request,
                new Pages.About(
                        resource.title(),
                        text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION) + "…",
                        ROOM,
                        Links.resource(id)),
                "resources/resourcePage.jte",
                Map.of("resource", resource));
    }

    @GetMapping("/resources/{id}/history")
    ResponseEntity<byte[]> history(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request) {
        var history = desk.history(id, after);
        return pages.page(
                request,
                new Pages.About(
                                words.current().get("edits.title", history.resource().title()),
                                "",
                                ROOM,
                                Links.resource(id) + "/history")
                        .unlisted(),
                "resources/historyPage.jte",
                Map.of("history", history));
    }
}
