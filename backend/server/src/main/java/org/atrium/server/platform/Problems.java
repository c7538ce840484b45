package org.atrium.server.platform;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.atrium.contract.shared.Problem;
import org.atrium.contract.shared.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where failures become answers: problems as of RFC 9457, without internals. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern SECRET = Pattern.compile("(/calendars/)[^/]+");

    private final Messages messages;
    private final JsonMapper json;

    Problems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return Mono.error(thrown);
        }
        var failure = Failures.of(thrown);
        log(exchange, failure, thrown);
        return answer(exchange, failure, thrown);
    }

    private Mono<Void> answer(ServerWebExchange exchange, Failure failure, Throwable thrown) {
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        response.setStatusCode(HttpStatusCode.valueOf(failure.status()));
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.ETAG);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        var retryAfter = failure.retryAfter();
        if (retryAfter != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        if (failure.type() == ProblemType.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (thrown instanceof MethodNotAllowedException wrongMethod) {
            headers.setAllow(wrongMethod.getSupportedMethods());
        }
        var body = json.writeValueAsBytes(problem(exchange, failure));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private Problem problem(ServerWebExchange exchange, Failure failure) {
        var asked = exchange.getLocaleContext().getLocale();
        var language = asked == null ? Locale.ENGLISH : asked;
        var fallback = "problem." + failure.type().uri().substring("/problems/".length());
        var fields =
                failure.fields().stream()
                        .map(field ->
                                new Problem.FieldProblem(
                                        field.field(),
                                        field.key(),
                                        messages.message(
                                                "invalid." + field.key(),
                                                "problem.invalid",
                                                field.arguments(),
                                                language)))
                        .toList();
        return new Problem(
                failure.type().uri(),
                title(failure.type()),
                failure.status(),
                messages.message("problem." + failure.key(), fallback, List.of(), language),
                failure.key(),
                RequestId.idOf(exchange),
                fields);
    }

    private static String title(ProblemType type) {
        return switch (type) {
            case INVALID -> "Invalid request";
            case UNAUTHENTICATED -> "Not logged in";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "Conflict";
            case TOO_LARGE -> "Too large";
            case TOO_MANY -> "Too many requests";
            case FAULT -> "Fault of the server";
            case UNAVAILABLE -> "Unavailable";
            case STORAGE_FULL -> "Storage is full";
        };
    }

    private static void log(ServerWebExchange exchange, Failure failure, Throwable thrown) {
        var request = exchange.getRequest();
        try (var id = MDC.putCloseable("requestId", RequestId.idOf(exchange))) {
            switch (failure.type()) {
                case FAULT -> LOG.error("{} {}", request.getMethod(), path(request), thrown);
                case UNAVAILABLE, STORAGE_FULL ->
                        LOG.warn(
                                "{} {}: {}",
                                request.getMethod(),
                                path(request),
                                String.valueOf(thrown.getMessage()));
                default -> LOG.debug("{} refused", path(request), thrown);
            }
        }
    }

    /** For the log, without what opens something. */
    private static String path(ServerHttpRequest request) {
        return SECRET.matcher(request.getPath().value()).replaceAll("$1…");
    }
}
