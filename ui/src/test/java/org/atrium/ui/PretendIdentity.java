package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.PersonalToken;
import org.atrium.contract.identity.PersonalTokenForm;
import org.atrium.contract.identity.TokenRequest;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Personal tokens in memory. */
final class PretendIdentity implements IdentityApi {

    private final PretendStore store;
    private final Map<String, List<PersonalToken>> tokens = new ConcurrentHashMap<>();

    PretendIdentity(PretendStore store) {
        this.store = store;
    }

    @Override
    public Mono<ApiToken> exchange(TokenRequest request) {
        return Mono.error(PretendStore.refused(ProblemType.UNAUTHENTICATED, "No."));
    }

    @Override
    public Mono<Void> revokeCurrent() {
        return Mono.empty();
    }

    private List<PersonalToken> own(String username) {
        return tokens.computeIfAbsent(username, unused -> new ArrayList<>());
    }

    @Override
    public Flux<PersonalToken> personalTokens() {
        return PretendStore.caller()
                .flatMapIterable(caller -> List.copyOf(own(store.account(caller).username)));
    }

    @Override
    public Mono<ResponseEntity<NewPersonalToken>> createPersonalToken(PersonalTokenForm form) {
        return PretendStore.caller()
                .map(caller -> {
                    if (form.name().isBlank() || form.name().length() > 60) {
                        throw new Refused(
                                ProblemType.INVALID,
                                "Some fields need another look.",
                                List.of(
                                        new FieldProblem(
                                                "name",
                                                "name.length",
                                                "Between 1 and 60 characters, please.")));
                    }
                    var token = new PersonalToken(store.nextId(), form.name(), Instant.now(), null);
                    own(store.account(caller).username).add(token);
                    return ResponseEntity.ok(
                            new NewPersonalToken(token, "atrium_pretended_" + token.id()));
                });
    }

    @Override
    public Mono<Void> revokePersonalToken(String id) {
        return PretendStore.caller()
                .doOnNext(caller ->
                        own(store.account(caller).username).removeIf(each -> each.id().equals(id)))
                .then();
    }
}
