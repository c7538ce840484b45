package org.atrium.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Map<String, Set<String>> marks = new ConcurrentHashMap<>();
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
                        null,
                        thread == null ? List.of() : List.copyOf(store.around(thread.groups)),
                        members,
                        Instant.now()));
    }

    /** Several things at once, as the server tells them. */
    synchronized void notify(Notification notice, String member) {
        own(member).add(notice);
        happened("Notified", null, List.of(member));
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
                                    new Notification.Cause("question", thread.id, thread.title),
                                    actor,
                                    List.of(),
                                    1,
                                    thread.id,
                                    null,
                                    null,
                                    null,
                                    answer,
                                    thread.title,
                                    thread.language,
                                    null,
                                    at,
                                    read));
        }
    }

    @Override
    public Mono<Page<Notification>> notifications(
            @Nullable Boolean unread, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var all =
                            own(store.account(caller).username).stream()
                                    .filter(notice ->
                                            !Boolean.TRUE.equals(unread) || !notice.read())
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
        return PretendStore.caller().map(caller -> count(store.account(caller).username, null));
    }

    long unreadOf(String username) {
        return count(username, null).count();
    }

    private Unread count(String username, @Nullable String mark) {
        return new Unread(own(username).stream().filter(notice -> !notice.read()).count(), mark);
    }

    @Override
    public Mono<Unread> read(String id) {
        return PretendStore.caller()
                .map(caller -> {
                    var username = store.account(caller).username;
                    return mark(username, notice -> notice.id().equals(id));
                });
    }

    @Override
    public Mono<Unread> readAll(@Nullable String question) {
        return PretendStore.caller()
                .map(caller -> {
                    var username = store.account(caller).username;
                    return mark(
                            username,
                            notice -> question == null || question.equals(notice.question()));
                });
    }

    /** On another device. */
    synchronized Unread mark(String username, Predicate<Notification> which) {
        var marked =
                own(username).stream()
                        .filter(notice -> !notice.read())
                        .filter(which)
                        .map(Notification::id)
                        .collect(Collectors.toSet());
        if (marked.isEmpty()) {
            return count(username, null);
        }
        own(username)
                .replaceAll(notice -> marked.contains(notice.id()) ? with(notice, true) : notice);
        var mark = store.nextId();
        marks.put(mark, marked);
        happened("NotificationsRead", null, List.of(username));
        return count(username, mark);
    }

    @Override
    public Mono<Unread> unreadAgain(String mark) {
        return PretendStore.caller()
                .map(caller -> {
                    var username = store.account(caller).username;
                    var marked = marks.getOrDefault(mark, Set.of());
                    own(username)
                            .replaceAll(notice ->
                                    marked.contains(notice.id()) ? with(notice, false) : notice);
                    happened("NotificationsRead", null, List.of(username));
                    return count(username, null);
                });
    }

    private static Notification with(Notification notice, boolean read) {
        return new Notification(
                notice.id(),
                notice.kind(),
                notice.reason(),
                notice.because(),
                notice.cause(),
                notice.actor(),
                notice.others(),
                notice.count(),
                notice.question(),
                notice.event(),
                notice.group(),
                notice.date(),
                notice.answer(),
                notice.title(),
                notice.language(),
                notice.note(),
                notice.at(),
                read);
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
