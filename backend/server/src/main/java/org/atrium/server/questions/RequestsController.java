package org.atrium.server.questions;

import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestedQuestion;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.ResponseForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class RequestsController implements RequestsApi {

    private final Requesting requesting;
    private final Requested requested;
    private final Acting acting;

    RequestsController(Requesting requesting, Requested requested, Acting acting) {
        this.requesting = requesting;
        this.requested = requested;
        this.acting = acting;
    }

    @Override
    public Mono<Question> ask(String id, String username) {
        return acting.act(viewer -> requesting.ask(id, username, viewer));
    }

    @Override
    public Mono<Question> withdraw(String id, String username) {
        return acting.act(viewer -> requesting.withdraw(id, username, viewer));
    }

    @Override
    public Mono<Question> respond(String id, ResponseForm form) {
        return acting.act(viewer -> requesting.respond(id, form, viewer));
    }

    @Override
    public Mono<Page<RequestedQuestion>> mine(
            @Nullable String state, @Nullable Integer limit, @Nullable String after) {
        var states = Requested.states(state);
        var paging = Paging.of(limit, after);
        return Viewer.currentMember()
                .zipWith(RequestLanguage.current())
                .flatMap(caller -> requested.of(caller.getT1(), states, paging, caller.getT2()));
    }
}
