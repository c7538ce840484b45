package org.atrium.ui.feeds;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionList;
import org.atrium.ui.questions.QuestionsClient;
import org.atrium.ui.topics.TopicsClient;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of questions as feeds. A feed is read by programs that carry no log-in, and is passed on:
 * it holds what every visitor may read, even when a member opens it.
 */
@RestController
class QuestionFeeds {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int LENGTH = 30;

    private final Pages pages;
    private final Words.Library library;
    private final SiteAddress site;
    private final QuestionsClient questions;
    private final GroupsClient groups;
    private final TopicsClient topics;

    QuestionFeeds(
            Pages pages,
            Words.Library library,
            SiteAddress site,
            QuestionsClient questions,
            GroupsClient groups,
            TopicsClient topics) {
        this.topics = topics;
        this.pages = pages;
        this.library = library;
        this.site = site;
        this.questions = questions;
        this.groups = groups;
    }

    @GetMapping("/questions.atom")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return Caller.asNobody(() -> {
            var filter = QuestionFilter.of(Query.of(request));
            var path = "/questions.atom";
            return feed(
                    request,
                    filter,
                    library.current().get("room.questions"),
                    path,
                    filter.after(null).address());
        });
    }

    @GetMapping("/groups/{slug}/questions.atom")
    ResponseEntity<byte[]> group(@PathVariable("slug") String slug, HttpServletRequest request) {
        return Caller.asNobody(() -> {
            var group = groups.group(slug);
            var page = "/groups/" + Links.encode(group.slug());
            return feed(
                    request,
                    within(request, "group", group.slug()),
                    group.name(),
                    page + "/questions.atom",
                    page);
        });
    }

    @GetMapping("/topics/{id}/questions.atom")
    ResponseEntity<byte[]> topic(@PathVariable("id") String id, HttpServletRequest request) {
        return Caller.asNobody(() -> {
            var topic = topics.topic(id);
            var page = Links.topic(topic.id());
            return feed(
                    request,
                    within(request, "topic", topic.id()),
                    topic.label(),
                    page + "/questions.atom",
                    page);
        });
    }

    private static QuestionFilter within(HttpServletRequest request, String facet, String value) {
        var parameters = new java.util.LinkedHashMap<>(Query.of(request));
        parameters.put(facet, List.of(value));
        return QuestionFilter.of(parameters);
    }

    private ResponseEntity<byte[]> feed(
            HttpServletRequest request,
            QuestionFilter filter,
            String title,
            String path,
            String page) {
        var sorted = filter.sort() == null ? filter.sorted("newest").after(filter.after()) : filter;
        var query = request.getQueryString();
        var feed =
                new AtomFeed(
                        new QuestionList(sorted, questions.list(sorted, null, LENGTH)),
                        title,
                        query == null ? path : path + "?" + query,
                        page,
                        library.current(),
                        each -> site.of(request, each));
        return pages.document(request, ATOM, feed.bytes());
    }
}
