package org.atrium.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.NotificationsApi;
import org.atrium.contract.notifications.Unread;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Notifications in memory, and live events of what happens in memory. */
public final class PretendLive implements NotificationsApi {

    private final PretendStore store;
    private final Map<String, List<Notification>> byMember = new ConcurrentHashMap<>();
    private final Sinks.Many<LiveEvent> events = Sinks.many().multicast().directBestEffort();

    PretendLive(PretendStore store) {
        this.store = store;
    }

    synchronized void happened(
            String type, PretendStore.@Nullable Thread thread, List<String> members) {
        events.tryEmitNext(
                new LiveEvent(
                        store.nextId(),
                        type,
                        thread == null ? null : thread.id,
                        thread == null ? List.of() : List.copyOf(store.around(thread.groups)),
                        members,
                        Instant.now()));
    }

    /** Tells members something, and lets their bells know. */
    synchronized void notify(
            String kind,
            String reason,
            Author actor,
            PretendStore.Thread thread,
            @Nullable String answer,
            List<String> members) {
        notify(kind, reason, actor, thread, answer, members, Instant.now(), false);
        happened("Notified", thread, members);
    }

    synchronized void notify(
            String kind,
            String reason,
            Author actor,
            PretendStore.Thread thread,
            @Nullable String answer,
            List<String> members,
            Instant at,
            boolean read) {
        for (var member : members) {
            byMember.computeIfAbsent(member, unused -> new CopyOnWriteArrayList<>())
                    .add(
                            new Notification(
                                    store.nextId(),
                                    kind,
                                    reason,
                                    List.of(),
                                    actor,
                                    thread.id,
                                    answer,
                                    thread.title,
                                    thread.language,
                                    at,
                                    read));
        }
    }

    @Override
    public Mono<Page<Notification>> notifications(@Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var all =
                            own(store.account(caller).username).stream()
                                    .sorted(Comparator.comparing(Notification::at).reversed())
                                    .toList();
                    return PretendLists.page(all, limit, after, item -> item, null);
                });
    }

    private List<Notification> own(String username) {
        return byMember.computeIfAbsent(username, unused -> new CopyOnWriteArrayList<>());
    }

    @Override
    public Mono<Unread> unread() {
        return PretendStore.caller().map(caller -> count(store.account(caller).username));
    }

    private Unread count(String username) {
        return new Unread(own(username).stream().filter(notice -> !notice.read()).count());
    }

    @Override
    public Mono<Unread> read(String id) {
        return PretendStore.caller()
                .map(caller -> {
                    var username = store.account(caller).username;
                    own(username)
                            .replaceAll(notice -> notice.id().equals(id) ? asRead(notice) : notice);
                    happened("NotificationRead", null, List.of(username));
                    return count(username);
                });
    }

    @Override
    public Mono<Unread> readAll() {
        return PretendStore.caller()
                .map(caller -> {
                    var username = store.account(caller).username;
                    own(username).replaceAll(PretendLive::asRead);
                    happened("NotificationRead", null, List.of(username));
                    return count(username);
                });
    }

    private static Notification asRead(Notification notice) {
        return new Notification(
                notice.id(),
                notice.kind(),
                notice.reason(),
                notice.because(),
                notice.actor(),
                notice.question(),
                notice.answer(),
                notice.title(),
                notice.language(),
                notice.at(),
                true);
    }

    @Override
    public Flux<ServerSentEvent<LiveEvent>> live() {
        var alive = ServerSentEvent.<LiveEvent>builder().comment("alive").build();
        return Flux.merge(
                Flux.interval(Duration.ZERO, Duration.ofSeconds(15)).map(tick -> alive),
                events.asFlux()
                        .map(event ->
                                ServerSentEvent.builder(event)
                                        .id(event.id())
                                        .event(event.type())
                                        .build()));
    }
}
