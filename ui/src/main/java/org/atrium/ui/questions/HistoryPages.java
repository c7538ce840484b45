package org.atrium.ui.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Histories of texts for visitors. */
@ReaderPages
class HistoryPages {

    private final Pages pages;
    private final Words.Library words;
    private final QuestionsClient questions;
    private final HistoryClient histories;

    HistoryPages(
            Pages pages, Words.Library words, QuestionsClient questions, HistoryClient histories) {
        this.pages = pages;
        this.words = words;
        this.questions = questions;
        this.histories = histories;
    }

    @GetMapping("/history/{id}")
    ResponseEntity<byte[]> question(@PathVariable String id, HttpServletRequest request) {
        return page(id, null, request);
    }

    @GetMapping("/history/{id}/{answer}")
    ResponseEntity<byte[]> answer(
            @PathVariable String id, @PathVariable String answer, HttpServletRequest request) {
        return page(id, answer, request);
    }

    private ResponseEntity<byte[]> page(
            String id, @Nullable String answer, HttpServletRequest request) {
        var history = History.of(questions, histories, id, answer, Query.of(request));
        return pages.page(
                request,
                new Pages.About(
                                words.current().get("history.title", history.question().title()),
                                "",
                                "questions",
                                history.address())
                        .unlisted(),
                "questions/historyPage.jte",
                Map.of("history", history));
    }
}
