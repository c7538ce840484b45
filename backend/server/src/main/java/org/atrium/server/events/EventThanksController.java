package org.atrium.server.events;

import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.AsSeen;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class EventThanksController implements EventThanksApi {

    private final ThanksAtEvents thanks;
    private final ThanksShown shown;
    private final AsSeen<Gathering, Event> seen;

    EventThanksController(ThanksAtEvents thanks, ThanksShown shown, EventPages pages) {
        this.thanks = thanks;
        this.shown = shown;
        this.seen = new AsSeen<>(pages::page);
    }

    @Override
    public Mono<Event> thank(String id, String username, @Nullable ThanksForm form) {
        return seen.act(viewer -> thanks.thank(id, username, form, viewer));
    }

    @Override
    public Mono<Event> withdraw(String id, String username) {
        return seen.act(viewer -> thanks.withdraw(id, username, viewer));
    }

    @Override
    public Mono<Event> show(String id, String username) {
        return seen.act(viewer -> thanks.show(id, username, true, viewer));
    }

    @Override
    public Mono<Event> hide(String id, String username) {
        return seen.act(viewer -> thanks.show(id, username, false, viewer));
    }

    @Override
    public Mono<Page<ConfirmedAtEvent>> confirmations(
            String username, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> shown.by(username, caller.getT1(), paging, caller.getT2()));
    }
}
