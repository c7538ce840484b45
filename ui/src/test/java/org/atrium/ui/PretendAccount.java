package org.atrium.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atrium.contract.identity.AccountApi;
import org.atrium.contract.identity.Erasure;
import org.atrium.contract.identity.ErasureForm;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts that are to be erased, in memory. */
final class PretendAccount implements AccountApi {

    private static final Erasure NONE = new Erasure(null, null);

    private final PretendStore store;
    private final Map<String, Erasure> leaving = new ConcurrentHashMap<>();

    PretendAccount(PretendStore store) {
        this.store = store;
    }

    private Mono<String> name() {
        return PretendStore.caller().map(caller -> store.account(caller).username);
    }

    @Override
    public Mono<Erasure> erasure() {
        return name().map(name -> leaving.getOrDefault(name, NONE));
    }

    @Override
    public Mono<Erasure> beginErasure(ErasureForm form) {
        return name().map(name -> {
            if (!name.equals(form.name())) {
                throw new Refused(
                        ProblemType.INVALID,
                        "Some fields need another look.",
                        List.of(
                                new FieldProblem(
                                        "name", "erasure.name", "That is not your name.")));
            }
            var now = Instant.now();
            return leaving.computeIfAbsent(
                    name, unused -> new Erasure(now, now.plus(Duration.ofDays(7))));
        });
    }

    @Override
    public Mono<Void> takeBackErasure() {
        return name().doOnNext(leaving::remove).then();
    }

    @Override
    public Mono<ResponseEntity<Flux<DataBuffer>>> archive() {
        return name().map(name ->
                ResponseEntity.ok(
                        Flux.just("all of ", name)
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .map(DefaultDataBufferFactory.sharedInstance::wrap)));
    }
}
