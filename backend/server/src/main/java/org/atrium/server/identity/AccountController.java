package org.atrium.server.identity;

import org.atrium.contract.identity.AccountApi;
import org.atrium.contract.identity.Erasure;
import org.atrium.contract.identity.ErasureForm;
import org.atrium.server.shared.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class AccountController implements AccountApi {

    private static final String FILE =
            ContentDisposition.attachment().filename("atrium.zip").build().toString();

    private final Accounts accounts;
    private final Erasing erasing;
    private final Archive archive;

    AccountController(Accounts accounts, Erasing erasing, Archive archive) {
        this.accounts = accounts;
        this.erasing = erasing;
        this.archive = archive;
    }

    @Override
    public Mono<Erasure> erasure() {
        return Viewer.currentMember()
                .flatMap(viewer -> accounts.byId(viewer.memberId()))
                .map(AccountController::shown);
    }

    @Override
    public Mono<Erasure> beginErasure(ErasureForm form) {
        return loggedIn()
                .flatMap(member -> erasing.begin(member, form.name()))
                .map(AccountController::shown);
    }

    @Override
    public Mono<Void> takeBackErasure() {
        return loggedIn().flatMap(erasing::takeBack);
    }

    /** A token that a program holds says nothing about what its owner wants to become of them. */
    private static Mono<String> loggedIn() {
        return Caller.currentGrant()
                .map(grant -> {
                    if (grant.isPersonal()) {
                        throw new Refusal.Forbidden("erasure.by-token").refused();
                    }
                    return grant.member();
                });
    }

    private static Erasure shown(Account account) {
        var leaving = account.leaving();
        return leaving == null
                ? new Erasure(null, null)
                : new Erasure(leaving.begunAt(), leaving.dueAt());
    }

    @Override
    public Mono<ResponseEntity<Flux<DataBuffer>>> archive() {
        return Viewer.currentMember()
                .map(viewer ->
                        ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(ARCHIVE))
                                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                                .body(archive.of(viewer.memberId())));
    }
}
