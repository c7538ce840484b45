package org.atrium.ui.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.platform.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of questions, and a question, for visitors. */
@ReaderPages
class QuestionPages {

    private final Pages pages;
    private final Words.Library words;
    private final QuestionsClient questions;
    private final SiteAddress site;

    QuestionPages(Pages pages, Words.Library words, QuestionsClient questions, SiteAddress site) {
        this.site = site;
        this.pages = pages;
        this.words = words;
        this.questions = questions;
    }

    @GetMapping("/questions")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var filter = QuestionFilter.of(Query.of(request));
        var list =
                new QuestionList(
                        filter, questions.list(filter, QuestionList.FACETS, QuestionList.LENGTH));
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                                w.get("room.questions"),
                                w.get("questions.description"),
                                "questions",
                                filter.address())
                        .feed(filter.feed()),
                "questions/index.jte",
                Map.of("list", list));
    }

    @GetMapping("/questions/{id}")
    ResponseEntity<byte[]> question(@PathVariable String id, HttpServletRequest request) {
        return page(thread(id, request), request);
    }

    private ShownThread thread(String id, HttpServletRequest request) {
        return ShownThread.of(questions, id, ThreadPlace.of(Query.of(request)));
    }

    /** A title that was changed leads on to the address that holds now. */
    @GetMapping("/questions/{id}/{slug}")
    ResponseEntity<byte[]> titled(
            @PathVariable String id, @PathVariable String slug, HttpServletRequest request) {
        var thread = thread(id, request);
        var question = thread.question();
        var address = Links.question(question.id(), question.title());
        if (!request.getRequestURI().equals(address)
                && !address.endsWith("/" + Links.encode(slug))) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(address + thread.place().query()))
                    .build();
        }
        return page(thread, request);
    }

    private ResponseEntity<byte[]> page(ShownThread thread, HttpServletRequest request) {
        var question = thread.question();
        return pages.page(
                request,
                new Pages.About(question.title(), question.excerpt(), "questions", thread.address())
                        .data(StructuredData.of(question, site)),
                "questions/page.jte",
                Map.of("thread", thread, "beside", questions.beside(question.id())));
    }
}
