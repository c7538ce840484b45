package org.atrium.server.notifications;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.notifications.Unread;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class NotificationsController implements NotificationsApi {

    private final InboxPages pages;
    private final Inboxes inboxes;
    private final LiveEvents events;

    NotificationsController(InboxPages pages, Inboxes inboxes, LiveEvents events) {
        this.pages = pages;
        this.inboxes = inboxes;
        this.events = events;
    }

    @Override
    public Mono<Page<Notification>> notifications(
            @Nullable Boolean unread, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.currentMember()
                .flatMap(viewer -> pages.page(viewer, Boolean.TRUE.equals(unread), paging));
    }

    @Override
    public Mono<Unread> unread() {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        inboxes.of(viewer.memberId())
                                .flatMap(inbox -> pages.unread(inbox, viewer))
                                .map(count -> new Unread(count, null)));
    }

    @Override
    public Mono<Unread> read(String id) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        inboxes.of(viewer.memberId())
                                .flatMap(inbox -> Mono.justOrEmpty(inbox.find(id)))
                                .switchIfEmpty(
                                        Mono.error(() ->
                                                new Refusal.NotFound("notification.unknown")
                                                        .refused()))
                                .flatMap(told -> read(viewer, together(told))));
    }

    /** What stands in one row is read at once. */
    private static Map<String, Object> together(Told told) {
        return Map.of("question", told.subject(), "kind", told.kind());
    }

    @Override
    public Mono<Unread> readAll(@Nullable String question) {
        var filter = new LinkedHashMap<String, Object>();
        if (question != null) {
            filter.put("question", question);
        }
        return Viewer.currentMember().flatMap(viewer -> read(viewer, filter));
    }

    private Mono<Unread> read(Viewer viewer, Map<String, Object> filter) {
        return inboxes.read(viewer.memberId(), filter)
                .flatMap(marked ->
                        pages.unread(marked.inbox(), viewer)
                                .map(count -> new Unread(count, marked.mark())));
    }

    @Override
    public Mono<Unread> unreadAgain(String mark) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        inboxes.unreadAgain(viewer.memberId(), mark)
                                .flatMap(inbox -> pages.unread(inbox, viewer))
                                .map(count -> new Unread(count, null)));
    }

    @Override
    public Flux<ServerSentEvent<LiveEvent>> live() {
        return Mono.zip(Viewer.current(), LastEvent.current().singleOptional())
                .flatMapMany(caller -> events.stream(caller.getT1(), id(caller.getT2())));
    }

    private static @Nullable String id(Optional<String> last) {
        return last.orElse(null);
    }
}
