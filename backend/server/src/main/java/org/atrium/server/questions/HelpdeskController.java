package org.atrium.server.questions;

import org.atrium.contract.questions.HelpdeskApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class HelpdeskController implements HelpdeskApi {

    private final Helpdesk helpdesk;
    private final Acting acting;

    HelpdeskController(Helpdesk helpdesk, Acting acting) {
        this.helpdesk = helpdesk;
        this.acting = acting;
    }

    @Override
    public Mono<Page<QuestionSummary>> queue(
            @Nullable String state, @Nullable Integer limit, @Nullable String after) {
        var wanted = Helpdesk.state(state);
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> helpdesk.queue(wanted, caller.getT1(), paging, caller.getT2()));
    }

    @Override
    public Mono<Question> sent(String id) {
        return acting.act(viewer -> helpdesk.mark(id, true, viewer));
    }

    @Override
    public Mono<Question> notSent(String id) {
        return acting.act(viewer -> helpdesk.mark(id, false, viewer));
    }
}
