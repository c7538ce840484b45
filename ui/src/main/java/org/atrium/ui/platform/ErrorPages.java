package org.atrium.ui.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what went wrong on a page of the house, with a way on. */
@Controller
@ControllerAdvice(annotations = {ReaderPages.class, RestController.class})
class ErrorPages implements ErrorController {

    private final Pages pages;
    private final Words.Library words;

    ErrorPages(Pages pages, Words.Library words) {
        this.pages = pages;
        this.words = words;
    }

    /** The backend refused what a reader page needs. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refusal, HttpServletRequest request) {
        var status = HttpStatus.resolve(refusal.type().status());
        return page(
                status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
                refusal.getMessage(),
                request);
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return page(status == null ? HttpStatus.NOT_FOUND : status, null, request);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, @Nullable String why, HttpServletRequest request) {
        var w = words.current();
        var kind = kindOf(status);
        return pages.page(
                status,
                request,
                new Pages.About(w.get("error." + kind + ".title"), "", "", "/"),
                "layout/error.jte",
                Map.of("kind", kind, "why", why == null ? "" : why));
    }

    /** Which of the texts fits. */
    static String kindOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE, METHOD_NOT_ALLOWED -> "missing";
            case UNAUTHORIZED, FORBIDDEN -> "refused";
            case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> "away";
            default -> status.is4xxClientError() ? "bad" : "fault";
        };
    }
}
