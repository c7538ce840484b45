package org.atrium.ui.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reached only while no OAuth client is configured: otherwise logging in starts before this. */
@Controller
class LogInPages {

    private final Notices notices;

    LogInPages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping(WikimediaLogIn.PATH)
    void notConfigured(
            @RequestParam(name = ReturnPath.PARAMETER, defaultValue = ReturnPath.HOME) String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        notices.show(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-in.off",
                "",
                ReturnPath.checked(path));
    }
}
