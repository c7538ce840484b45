package org.atrium.server.questions;

import org.atrium.contract.questions.ConsentForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.contract.questions.RedactionsApi;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class RedactionsController implements RedactionsApi {

    private final Redacting redacting;
    private final Acting acting;

    RedactionsController(Redacting redacting, Acting acting) {
        this.redacting = redacting;
        this.acting = acting;
    }

    @Override
    public Mono<Question> propose(String id, RedactionForm form) {
        return acting.act(viewer -> redacting.propose(id, form, viewer));
    }

    @Override
    public Mono<Question> withdraw(String id) {
        return acting.act(viewer -> redacting.withdraw(id, viewer));
    }

    @Override
    public Mono<Question> consent(String id, String redaction, ConsentForm form) {
        return acting.act(viewer -> redacting.consent(id, redaction, form.agreed(), viewer));
    }

    @Override
    public Mono<Question> publish(String id, String redaction) {
        return acting.act(viewer -> redacting.publish(id, redaction, viewer));
    }
}
