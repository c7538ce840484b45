package org.atrium.server.questions;

import org.atrium.contract.questions.PinsApi;
import org.atrium.server.groups.GroupPins;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class PinsController implements PinsApi {

    private final Access access;
    private final Groups groups;
    private final GroupPins pins;

    PinsController(Access access, Groups groups, GroupPins pins) {
        this.access = access;
        this.groups = groups;
        this.pins = pins;
    }

    @Override
    public Mono<Void> pin(String slug, String question) {
        return Viewer.currentWriter()
                .doOnNext(viewer -> pins.refuseOthers(slug, viewer))
                .flatMap(viewer ->
                        access.visible(question, viewer)
                                .doOnNext(found -> {
                                    if (!groups.withWider(found.groups()).contains(slug)) {
                                        throw new Refusal.Conflict("group.pin-elsewhere").refused();
                                    }
                                })
                                .then(Mono.defer(() -> pins.pin(slug, question, viewer))));
    }

    @Override
    public Mono<Void> unpin(String slug, String question) {
        return Viewer.currentWriter().flatMap(viewer -> pins.unpin(slug, question, viewer));
    }
}
