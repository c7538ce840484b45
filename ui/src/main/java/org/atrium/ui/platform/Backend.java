package org.atrium.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.shared.Problem;
import org.atrium.contract.shared.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the backend: waits with a time limit, and turns problems into {@link Refused}. */
@Component
public class Backend {

    private static final Logger LOG = LoggerFactory.getLogger(Backend.class);

    private final UiProperties properties;
    private final Words.Library words;
    private final ExecutorService offLock = Executors.newVirtualThreadPerTaskExecutor();

    Backend(UiProperties properties, Words.Library words) {
        this.properties = properties;
        this.words = words;
    }

    /** The answer to a call, which is made for the caller that this thread works for. */
    public <T> T ask(Mono<T> call) {
        return ask(call, Caller.current());
    }

    /** The answer to a call in which nobody says who they are. */
    public <T> T askAsNobody(Mono<T> call) {
        return ask(call, new Caller(null, Caller.current().language()));
    }

    private <T> T ask(Mono<T> call, Caller caller) {
        try {
            var answer =
                    call.contextWrite(context -> context.put(Caller.class, caller))
                            .block(properties.timeout());
            return Objects.requireNonNull(answer, "The backend answered with nothing");
        } catch (RuntimeException failure) {
            throw refused(failure, caller.language());
        }
    }

    /**
     * Passes an answer on as it comes, however large it is.
     *
     * @param begin done once it is not refused, before anything is written
     */
    public void pass(Mono<ResponseEntity<Flux<DataBuffer>>> call, Runnable begin, OutputStream to) {
        var body = Objects.requireNonNull(ask(call).getBody());
        begin.run();
        DataBufferUtils.write(body.timeout(properties.timeout()), to)
                .doOnNext(DataBufferUtils::release)
                .blockLast();
    }

    /** A call that answers with nothing. */
    public void tell(Mono<Void> call) {
        ask(call.thenReturn(true));
    }

    /**
     * Makes a call off the session lock; the outcome comes back to the view through `ui.access`.
     */
    public <T> void later(UI ui, Supplier<T> call, Consumer<T> done, Consumer<Refused> refused) {
        var caller = Caller.current();
        offLock.execute(() ->
                ScopedValue.where(Caller.CURRENT, caller)
                        .run(() -> {
                            try {
                                outcome(ui, call, done, refused, caller.language());
                            } catch (UIDetachedException gone) {
                                LOG.debug("The view was closed before its answer came");
                            }
                        }));
    }

    /** Does something in a view after a while; nothing when the view is gone by then. */
    public void after(UI ui, Duration pause, Runnable then) {
        var caller = Caller.current();
        offLock.execute(
                () -> ScopedValue.where(Caller.CURRENT, caller).run(() -> access(ui, pause, then)));
    }

    private static void access(UI ui, Duration pause, Runnable then) {
        try {
            Thread.sleep(pause);
            var unused = ui.access(then::run);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (UIDetachedException gone) {
            LOG.debug("The view was closed meanwhile");
        }
    }

    private <T> void outcome(
            UI ui, Supplier<T> call, Consumer<T> done, Consumer<Refused> refused, Locale language) {
        try {
            var answer = call.get();
            var unused = ui.access(() -> done.accept(answer));
        } catch (UIDetachedException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            var refusal = refused(failure, language);
            var unused = ui.access(() -> refused.accept(refusal));
        }
    }

    private Refused refused(RuntimeException failure, Locale language) {
        return switch (Exceptions.unwrap(failure)) {
            case Refused refusal -> refusal;
            case WebClientResponseException answer -> refused(answer, language);
            case WebClientRequestException unreachable -> unavailable(unreachable, language);
            case TimeoutException late -> unavailable(late, language);
            case IllegalStateException blocked
                    when blocked.getCause() instanceof TimeoutException late ->
                    unavailable(late, language);
            default -> {
                LOG.error("A call to the backend failed", failure);
                yield new Refused(
                        ProblemType.FAULT, words.in(language).get("problem.fault"), List.of());
            }
        };
    }

    private Refused unavailable(Throwable failure, Locale language) {
        LOG.warn("The backend does not answer: {}", failure.toString());
        return new Refused(
                ProblemType.UNAVAILABLE, words.in(language).get("problem.unavailable"), List.of());
    }

    private Refused refused(WebClientResponseException answer, Locale language) {
        var type = typeOf(answer.getStatusCode().value());
        try {
            var problem = answer.getResponseBodyAs(Problem.class);
            if (problem != null && problem.detail() != null) {
                return new Refused(type, problem.detail(), problem.fields());
            }
        } catch (RuntimeException unreadable) {
            LOG.warn("The backend refused without a problem: {}", answer.getStatusCode());
        }
        return new Refused(type, words.in(language).get("problem.fault"), List.of());
    }

    private static ProblemType typeOf(int status) {
        for (var type : ProblemType.values()) {
            if (type.status() == status) {
                return type;
            }
        }
        return ProblemType.FAULT;
    }
}
