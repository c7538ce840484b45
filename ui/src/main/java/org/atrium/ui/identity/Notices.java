package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.atrium.ui.platform.Pages;
import org.atrium.ui.platform.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Plain pages that say why logging in did not work. */
@Component
class Notices {

    private final Pages pages;
    private final Words.Library words;

    Notices(Pages pages, Words.Library words) {
        this.pages = pages;
        this.words = words;
    }

    /**
     * @param key of the texts: `key.title` and `key.text`
     * @param reason what the backend said; empty for nothing
     * @param path where the person was
     */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            String reason,
            String path)
            throws IOException {
        var about = new Pages.About(words.current().get(key + ".title"), "", "", path);
        var page =
                pages.page(
                        status,
                        request,
                        about,
                        "identity/notice.jte",
                        Map.of("key", key, "reason", reason, "path", path));
        response.setStatus(status.value());
        response.setContentType(String.valueOf(page.getHeaders().getContentType()));
        response.getOutputStream().write(Objects.requireNonNull(page.getBody()));
    }
}
