package org.atrium.server.identity;

import java.util.Locale;
import java.util.function.Function;
import org.atrium.server.platform.RequestLanguage;
import reactor.core.publisher.Mono;

/** Answers a request with something as its page shows it to the caller, in their language. */
public record AsSeen<S, T>(Shows<S, T> page) {

    /** Makes the page. */
    @FunctionalInterface
    public interface Shows<S, T> {

        Mono<T> page(S thing, Viewer viewer, Locale language);
    }

    /** What the caller reads. */
    public Mono<T> read(Function<Viewer, Mono<S>> reading) {
        return shown(Viewer.current(), reading);
    }

    /** What is there after an act; refused for those who may not write. */
    public Mono<T> act(Function<Viewer, Mono<S>> act) {
        return shown(Viewer.currentWriter(), act);
    }

    private Mono<T> shown(Mono<Viewer> caller, Function<Viewer, Mono<S>> thing) {
        return Mono.zip(caller, RequestLanguage.current())
                .flatMap(by ->
                        thing.apply(by.getT1())
                                .flatMap(found -> page.page(found, by.getT1(), by.getT2())));
    }
}
