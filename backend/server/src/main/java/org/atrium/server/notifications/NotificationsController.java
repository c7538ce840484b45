package org.atrium.server.notifications;

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

    private final Inbox inbox;
    private final Notifications notifications;
    private final LiveEvents events;

    NotificationsController(Inbox inbox, Notifications notifications, LiveEvents events) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.events = events;
    }

    @Override
    public Mono<Page<Notification>> notifications(@Nullable Integer limit, @Nullable String after) {
        return Viewer.currentMember()
                .flatMap(viewer -> inbox.page(viewer, Paging.of(limit, after)));
    }

    @Override
    public Mono<Unread> unread() {
        return Viewer.currentMember().flatMap(viewer -> unread(viewer.memberId()));
    }

    @Override
    public Mono<Unread> read(String id) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        notifications
                                .read(viewer.memberId(), id)
                                .filter(known -> known)
                                .switchIfEmpty(
                                        Mono.error(() ->
                                                new Refusal.NotFound("notification.unknown")
                                                        .refused()))
                                .then(Mono.defer(() -> unread(viewer.memberId()))));
    }

    @Override
    public Mono<Unread> readAll() {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        notifications
                                .readAll(viewer.memberId())
                                .then(Mono.defer(() -> unread(viewer.memberId()))));
    }

    @Override
    public Flux<ServerSentEvent<LiveEvent>> live() {
        return Mono.zip(Viewer.current(), LastEvent.current().singleOptional())
                .flatMapMany(caller -> events.stream(caller.getT1(), id(caller.getT2())));
    }

    private Mono<Unread> unread(String member) {
        return notifications.unread(member).map(Unread::new);
    }

    private static @Nullable String id(Optional<String> last) {
        return last.orElse(null);
    }
}
