package org.atrium.ui.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.ReaderPages;
import org.atrium.ui.platform.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** About, conduct, privacy and the choice of language for visitors. */
@ReaderPages
class AboutPages {

    private final Pages pages;
    private final Words.Library words;

    AboutPages(Pages pages, Words.Library words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        return page(request, "about");
    }

    @GetMapping("/conduct")
    ResponseEntity<byte[]> conduct(HttpServletRequest request) {
        return page(request, "conduct");
    }

    @GetMapping("/privacy")
    ResponseEntity<byte[]> privacy(HttpServletRequest request) {
        return page(request, "privacy");
    }

    @GetMapping("/language")
    ResponseEntity<byte[]> language(HttpServletRequest request) {
        return page(request, "language");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, String name) {
        var w = words.current();
        var description = name.equals("language") ? "" : w.get(name + ".description");
        return pages.page(
                request,
                new Pages.About(w.get(name + ".title"), description, "", "/" + name),
                "about/page.jte",
                Map.of("name", name));
    }
}
