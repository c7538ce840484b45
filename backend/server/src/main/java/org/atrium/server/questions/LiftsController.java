package org.atrium.server.questions;

import java.util.List;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.LiftsApi;
import org.atrium.contract.questions.Question;
import org.atrium.server.identity.Viewer;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class LiftsController implements LiftsApi {

    private final Lifting lifting;
    private final Acting acting;

    LiftsController(Lifting lifting, Acting acting) {
        this.lifting = lifting;
        this.acting = acting;
    }

    @Override
    public Mono<List<LiftChoice>> choices(String id) {
        return Viewer.current().flatMap(viewer -> lifting.choices(id, viewer));
    }

    @Override
    public Mono<Question> lift(String id, String group, LiftForm form) {
        return acting.act(viewer -> lifting.lift(id, group, form, viewer));
    }

    @Override
    public Mono<Question> withdraw(String id, String group) {
        return acting.act(viewer -> lifting.withdraw(id, group, viewer));
    }
}
