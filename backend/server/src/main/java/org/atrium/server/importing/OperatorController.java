package org.atrium.server.importing;

import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.importing.ImportForm;
import org.atrium.contract.importing.JobProgress;
import org.atrium.contract.importing.OperatorApi;
import org.atrium.server.identity.Tokens;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class OperatorController implements OperatorApi {

    private final Imports imports;
    private final Checking checking;
    private final Tokens tokens;
    private final boolean demo;

    OperatorController(
            Imports imports,
            Checking checking,
            Tokens tokens,
            @Value("${atrium.demo:false}") boolean demo) {
        this.imports = imports;
        this.checking = checking;
        this.tokens = tokens;
        this.demo = demo;
    }

    @Override
    public Flux<JobProgress> importStackExchange(ImportForm form) {
        return operator().thenMany(Flux.defer(() -> imports.stackExchange(form)));
    }

    @Override
    public Flux<JobProgress> check(boolean repair) {
        return operator().thenMany(Flux.defer(() -> checking.index(repair)));
    }

    @Override
    public Mono<ApiToken> demoToken(String username) {
        return operator()
                .then(
                        Mono.defer(() ->
                                demo
                                        ? tokens.issueFor(username)
                                        : Mono.error(new Refusal.NotFound("demo.off").refused())));
    }

    private static Mono<Void> operator() {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.OPERATOR)
                .switchIfEmpty(Mono.error(() -> new Refusal.Forbidden("operator.needed").refused()))
                .then();
    }
}
