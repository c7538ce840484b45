package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Whole pages for visitors: a template in its frame. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** Where the words of the header's search box lead; other rooms have boxes of their own. */
    private static final String SEARCH = "/search";

    private final Templates templates;
    private final Words.Library words;
    private final UiProperties properties;
    private final IndexWatch index;
    private final SiteAddress site;

    Pages(
            Templates templates,
            Words.Library words,
            UiProperties properties,
            IndexWatch index,
            SiteAddress site) {
        this.site = site;
        this.templates = templates;
        this.words = words;
        this.properties = properties;
        this.index = index;
    }

    /**
     * What a page says about itself.
     *
     * @param feed path of the feed of what it lists; null for none
     * @param data JSON-LD, safe within a script element; null for nothing
     * @param listed whether search engines may list it
     */
    public record About(
            String title,
            String description,
            String room,
            String canonical,
            @Nullable String feed,
            @Nullable String data,
            boolean listed) {

        public About(String title, String description, String room, String canonical) {
            this(title, description, room, canonical, null, null, true);
        }

        public About feed(String path) {
            return new About(title, description, room, canonical, path, data, listed);
        }

        public About data(@Nullable String json) {
            return new About(title, description, room, canonical, feed, json, listed);
        }

        /** The same, not to be listed by search engines. */
        public About unlisted() {
            return new About(title, description, room, canonical, feed, data, false);
        }
    }

    /** Something for other programs that is the same for everybody, such as a feed. */
    public ResponseEntity<byte[]> document(
            HttpServletRequest request, MediaType type, byte[] document) {
        if (site.isConfigured()) {
            // Otherwise it names the host that this request was sent to, whatever that was.
            ReaderCache.forVisitors(request);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(document);
    }

    /** A page from a template that takes `shell` and the given parameters. */
    public ResponseEntity<byte[]> page(
            HttpServletRequest request,
            About about,
            String template,
            Map<String, Object> parameters) {
        return page(HttpStatus.OK, request, about, template, parameters);
    }

    public ResponseEntity<byte[]> page(
            HttpStatus status,
            HttpServletRequest request,
            About about,
            String template,
            Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("shell", shell(request, about));
        if (Caller.signedIn().isEmpty()) {
            ReaderCache.forVisitors(request);
        }
        return ResponseEntity.status(status)
                .contentType(HTML)
                .headers(headers -> {
                    if (!about.listed()) {
                        headers.set("X-Robots-Tag", "noindex");
                    }
                })
                .body(templates.bytes(template, all));
    }

    private Shell shell(HttpServletRequest request, About about) {
        var query = request.getQueryString();
        var asked = request.getParameter("q");
        return new Shell(
                words.current(),
                about.title(),
                about.description(),
                about.room(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                site.certain(about.canonical()),
                asked == null || !request.getRequestURI().equals(SEARCH) ? "" : asked,
                null,
                properties.demo(),
                index.percent(),
                about.feed(),
                about.data());
    }
}
