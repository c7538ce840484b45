package org.atrium.ui;

import org.atrium.contract.questions.PinsApi;
import org.atrium.contract.shared.ProblemType;
import reactor.core.publisher.Mono;

/** Pinned questions of pretended groups. */
final class PretendPins implements PinsApi {

    private final PretendStore store;

    PretendPins(PretendStore store) {
        this.store = store;
    }

    private Mono<PretendStore.Area> organised(String slug) {
        return PretendStore.caller()
                .map(caller -> {
                    if (!"organiser".equals(store.writer(caller).roles.get(slug))) {
                        throw PretendStore.refused(ProblemType.FORBIDDEN, "Only organisers.");
                    }
                    return store.area(slug);
                });
    }

    @Override
    public Mono<Void> pin(String slug, String question) {
        var thread = store.thread(question);
        return organised(slug).doOnNext(area -> area.pinned.addFirst(thread.id)).then();
    }

    @Override
    public Mono<Void> unpin(String slug, String question) {
        return organised(slug).doOnNext(area -> area.pinned.remove(question)).then();
    }
}
