package org.atrium.ui.topics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Topics for visitors. */
@ReaderPages
class TopicPages {

    private final Pages pages;
    private final Words.Library words;
    private final TopicsDesk desk;

    TopicPages(Pages pages, Words.Library words, TopicsDesk desk) {
        this.pages = pages;
        this.words = words;
        this.desk = desk;
    }

    @GetMapping("/topics")
    ResponseEntity<byte[]> topics(
            @RequestParam(name = "q", defaultValue = "") String q, HttpServletRequest request) {
        var w = words.current();
        return pages.page(
                request,
                new Pages.About(
                        w.get("topics.title"), w.get("topics.lead"), "questions", "/topics"),
                "topics/topics.jte",
                Map.of("index", desk.index(q)));
    }

    @GetMapping("/topics/{id}")
    ResponseEntity<byte[]> topic(@PathVariable("id") String id, HttpServletRequest request) {
        var room = desk.room(id);
        return pages.page(
                request,
                new Pages.About(
                                room.topic().label(),
                                words.current().get("topic.description", room.topic().label()),
                                "questions",
                                room.address())
                        .feed(room.feed()),
                "topics/topic.jte",
                Map.of("room", room));
    }
}
