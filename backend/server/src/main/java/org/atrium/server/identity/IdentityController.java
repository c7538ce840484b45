package org.atrium.server.identity;

import java.net.URI;
import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.PersonalToken;
import org.atrium.contract.identity.PersonalTokenForm;
import org.atrium.contract.identity.TokenRequest;
import org.atrium.server.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class IdentityController implements IdentityApi {

    private final WikimediaLogin wikimedia;
    private final Tokens tokens;
    private final PersonalTokens personal;

    IdentityController(WikimediaLogin wikimedia, Tokens tokens, PersonalTokens personal) {
        this.wikimedia = wikimedia;
        this.tokens = tokens;
        this.personal = personal;
    }

    @Override
    public Mono<ApiToken> exchange(TokenRequest request) {
        return switch (String.valueOf(request.grant())) {
            case "wikimedia" -> wikimedia.accountOf(given(request)).flatMap(tokens::issue);
            case "refresh" -> tokens.renew(given(request));
            default -> Mono.error(Refusal.Invalid.of("grant", "value").refused());
        };
    }

    @SuppressWarnings("ConstantValue") // a caller may leave it out
    private static String given(TokenRequest request) {
        if (request.token() == null || request.token().isBlank()) {
            throw Refusal.Invalid.of("token", "value.missing").refused();
        }
        return request.token();
    }

    @Override
    public Mono<Void> revokeCurrent() {
        return Caller.currentGrant()
                .flatMap(grant ->
                        grant.isPersonal()
                                ? personal.end(grant.member(), grant.id())
                                : tokens.end(grant.id()));
    }

    @Override
    public Flux<PersonalToken> personalTokens() {
        return Viewer.currentMember().flatMapMany(viewer -> personal.of(viewer.memberId()));
    }

    @Override
    public Mono<ResponseEntity<NewPersonalToken>> createPersonalToken(PersonalTokenForm form) {
        return Viewer.currentWriter()
                .flatMap(viewer -> personal.create(viewer.memberId(), form.name()))
                .map(created ->
                        ResponseEntity.created(
                                        URI.create("/api/v1/me/tokens/" + created.token().id()))
                                .body(created));
    }

    @Override
    public Mono<Void> revokePersonalToken(String id) {
        return Viewer.currentMember().flatMap(viewer -> personal.end(viewer.memberId(), id));
    }
}
