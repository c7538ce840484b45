package org.atrium.ui.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.atrium.ui.platform.ChosenLanguage;
import org.atrium.ui.platform.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Remembers a chosen language, for visitors and members alike. */
@Controller
class LanguageChoice {

    @GetMapping("/language/{language}")
    ResponseEntity<Void> choose(
            @PathVariable("language") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Words.LANGUAGES.contains(language)) {
            return ResponseEntity.notFound().build();
        }
        response.addCookie(ChosenLanguage.remember(language, request.isSecure()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/language"))
                .header("Cache-Control", "no-store")
                .build();
    }
}
