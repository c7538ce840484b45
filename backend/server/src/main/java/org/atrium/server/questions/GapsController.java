package org.atrium.server.questions;

import org.atrium.contract.questions.Gaps;
import org.atrium.contract.questions.GapsApi;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class GapsController implements GapsApi {

    private final Lacking lacking;

    GapsController(Lacking lacking) {
        this.lacking = lacking;
    }

    @Override
    public Mono<Gaps> gaps(String slug) {
        return Viewer.currentMember()
                .zipWith(RequestLanguage.current())
                .flatMap(caller -> lacking.in(slug, caller.getT1(), caller.getT2()));
    }
}
