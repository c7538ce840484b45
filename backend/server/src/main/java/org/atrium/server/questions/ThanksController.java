package org.atrium.server.questions;

import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.ThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ThanksController implements ThanksApi {

    private final Thanking thanking;
    private final Confirmed confirmed;
    private final Acting acting;

    ThanksController(Thanking thanking, Confirmed confirmed, Acting acting) {
        this.thanking = thanking;
        this.confirmed = confirmed;
        this.acting = acting;
    }

    @Override
    public Mono<Question> thank(String id, String answer, @Nullable ThanksForm form) {
        return acting.act(answer, viewer -> thanking.thank(id, answer, form, viewer));
    }

    @Override
    public Mono<Question> withdraw(String id, String answer) {
        return acting.act(answer, viewer -> thanking.withdraw(id, answer, viewer));
    }

    @Override
    public Mono<Question> show(String id, String answer, String username) {
        return acting.act(answer, viewer -> thanking.show(id, answer, username, true, viewer));
    }

    @Override
    public Mono<Question> hide(String id, String answer, String username) {
        return acting.act(answer, viewer -> thanking.show(id, answer, username, false, viewer));
    }

    @Override
    public Mono<Page<ConfirmedAnswer>> confirmations(
            String username, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> confirmed.of(username, caller.getT1(), paging, caller.getT2()));
    }
}
