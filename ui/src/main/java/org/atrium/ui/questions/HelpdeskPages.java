package org.atrium.ui.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The queue of the helpdesk for visitors. */
@ReaderPages
class HelpdeskPages {

    private final Pages pages;
    private final Words.Library words;
    private final HelpdeskClient helpdesk;

    HelpdeskPages(Pages pages, Words.Library words, HelpdeskClient helpdesk) {
        this.pages = pages;
        this.words = words;
        this.helpdesk = helpdesk;
    }

    @GetMapping(HelpdeskQueue.ADDRESS)
    ResponseEntity<byte[]> queue(HttpServletRequest request) {
        var queue = HelpdeskQueue.of(helpdesk, Query.of(request));
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                        w.get("helpdesk.title"),
                        w.get("helpdesk.lead"),
                        "questions",
                        queue.address()),
                "questions/helpdeskPage.jte",
                Map.of("queue", queue));
    }
}
