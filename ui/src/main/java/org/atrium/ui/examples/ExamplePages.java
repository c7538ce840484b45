package org.atrium.ui.examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Examples for visitors. */
@ReaderPages
class ExamplePages {

    private static final String ROOM = "examples";

    private final Pages pages;
    private final Words.Library words;
    private final ExamplesDesk desk;
    private final ExamplesClient examples;
    private final SiteAddress site;

    ExamplePages(
            Pages pages,
            Words.Library words,
            ExamplesDesk desk,
            ExamplesClient examples,
            SiteAddress site) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
        this.examples = examples;
        this.site = site;
    }

    @GetMapping("/examples")
    ResponseEntity<byte[]> pool(HttpServletRequest request) {
        var filter = ExampleFilter.of(Query.of(request));
        var w = words.current();
        var about =
                new Pages.About(
                        w.get("examples.title"),
                        w.get("examples.lead"),
                        ROOM,
                        filter.after(null).address());
        return pages.page(
                request,
                filter.isNarrowed() ? about.unlisted() : about,
                "examples/poolPage.jte",
                Map.of("pool", desk.pool(filter, w)));
    }

    @GetMapping("/examples/{id}")
    ResponseEntity<byte[]> example(@PathVariable("id") String id, HttpServletRequest request) {
        var example = examples.example(id);
        var path = Links.example(id);
        return pages.page(
                request,
                new Pages.About(example.title(), example.summary(), ROOM, path),
                "examples/examplePage.jte",
                Map.of("shown", new ExampleShown(example, site.certain(path))));
    }

    @GetMapping("/examples/{id}/history")
    ResponseEntity<byte[]> history(
            @PathVariable("id") String id,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletRequest request) {
        var history = desk.history(id, after);
        return pages.page(
                request,
                new Pages.About(
                                words.current().get("edits.title", history.example().title()),
                                "",
                                ROOM,
                                Links.example(id) + "/history")
                        .unlisted(),
                "examples/historyPage.jte",
                Map.of("history", history));
    }
}
