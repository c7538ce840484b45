package org.atrium.ui.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.topics.TopicsClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The site map (sitemaps.org) and the rules for robots. A part is written while it is read, and
 * only a few are made at once: a robot can wait. People are left out on purpose; who wants to be
 * found by search engines is theirs to say.
 */
@RestController
class SitemapPages {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int AT_ONCE = 2;
    private static final int GROUPS = 100;

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /ask
            Disallow: /examples/new
            Disallow: /groups/new
            Disallow: /language
            Disallow: /login
            Disallow: /notifications
            Disallow: /oauth2/
            Disallow: /organisations/new
            Disallow: /profile
            Disallow: /resources/new
            Disallow: /search
            Disallow: /settings

            Sitemap: %s
            """;

    private final Sitemap sitemap;
    private final GroupsClient groups;
    private final TopicsClient topics;
    private final SiteAddress site;
    private final Semaphore places = new Semaphore(AT_ONCE);

    SitemapPages(Sitemap sitemap, GroupsClient groups, TopicsClient topics, SiteAddress site) {
        this.topics = topics;
        this.sitemap = sitemap;
        this.groups = groups;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(ROBOTS.formatted(site.of(request, "/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                response,
                "sitemapindex",
                xml -> {
                    part(xml, request, "rooms");
                    part(xml, request, "groups");
                    part(xml, request, "topics");
                    sitemap.parts().forEach(part -> part(xml, request, "questions-" + part.name()));
                });
    }

    private void part(Xml xml, HttpServletRequest request, String name) {
        xml.open("sitemap").element("loc", site.of(request, "/sitemap-" + name + ".xml")).close();
    }

    @GetMapping("/sitemap-rooms.xml")
    void rooms(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                response,
                "urlset",
                xml -> {
                    for (var room :
                            new String[] {
                                "/",
                                "/questions",
                                "/groups",
                                "/topics",
                                "/people",
                                "/organisations",
                                "/resources",
                                "/examples",
                                "/about"
                            }) {
                        url(xml, request, room, null);
                    }
                });
    }

    @GetMapping("/sitemap-groups.xml")
    void groups(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                response,
                "urlset",
                xml -> {
                    String after = null;
                    do {
                        var page = groups.groups(null, null, null, GROUPS, after);
                        page.items()
                                .forEach(group ->
                                        url(
                                                xml,
                                                request,
                                                "/groups/" + Links.encode(group.slug()),
                                                null));
                        after = page.next();
                    } while (after != null);
                });
    }

    @GetMapping("/sitemap-topics.xml")
    void topics(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                response,
                "urlset",
                xml ->
                        topics.topics(null)
                                .forEach(
                                        topic -> url(xml, request, Links.topic(topic.id()), null)));
    }

    @GetMapping("/sitemap-questions-{part}.xml")
    void questions(
            @PathVariable("part") String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var part = Sitemap.Part.named(name);
        if (part.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(
                response,
                "urlset",
                xml ->
                        sitemap.each(
                                part.get(),
                                question ->
                                        url(
                                                xml,
                                                request,
                                                Links.question(question.id(), question.title()),
                                                question.activeAt())));
    }

    private void url(Xml xml, HttpServletRequest request, String path, @Nullable Instant changed) {
        xml.open("url").element("loc", site.of(request, path));
        if (changed != null) {
            xml.element("lastmod", changed.toString());
        }
        xml.close();
    }

    private void write(HttpServletResponse response, String root, Consumer<Xml> content)
            throws IOException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType("application/xml;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            var out = new BufferedOutputStream(response.getOutputStream(), 16 * 1024);
            var xml = new Xml(out);
            Caller.asNobody(() -> {
                content.accept(xml.begin(root, NAMESPACE));
                xml.close().end();
                return true;
            });
            out.flush();
        } finally {
            places.release();
        }
    }
}
