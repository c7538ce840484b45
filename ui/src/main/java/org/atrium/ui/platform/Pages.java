package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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

    Pages(Templates templates, Words.Library words, UiProperties properties, IndexWatch index) {
        this.templates = templates;
        this.words = words;
        this.properties = properties;
        this.index = index;
    }

    /** What a page says about itself. */
    public record About(String title, String description, String room, String canonical) {}

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
        return ResponseEntity.status(status).contentType(HTML).body(templates.bytes(template, all));
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
                about.canonical(),
                asked == null || !request.getRequestURI().equals(SEARCH) ? "" : asked,
                null,
                properties.demo(),
                index.percent());
    }
}
