package org.atrium.server.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A member's notifications as they read now: titles and names of today, and only what they may see.
 */
@Component
class Inbox {

    private static final String CLOSED = "question_closed";

    private final Notifications notifications;
    private final ThreadOutlines outlines;
    private final Authors authors;
    private final Because because;

    Inbox(Notifications notifications, ThreadOutlines outlines, Authors authors, Because because) {
        this.notifications = notifications;
        this.outlines = outlines;
        this.authors = authors;
        this.because = because;
    }

    Mono<Page<Notification>> page(Viewer viewer, Paging paging) {
        var member = viewer.memberId();
        return Mono.zip(
                        notifications.newest(member, paging).collectList(),
                        notifications.count(member))
                .flatMap(found ->
                        shown(found.getT1(), viewer)
                                .map(items ->
                                        new Page<>(
                                                items,
                                                paging.next(found.getT1().size(), found.getT2()),
                                                found.getT2())));
    }

    private Mono<List<Notification>> shown(List<Told> told, Viewer viewer) {
        var threads =
                told.stream()
                        .flatMap(one -> Stream.of(one.question(), one.goesOnIn()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var actors = told.stream().map(Told::actor).distinct().toList();
        return Mono.zip(outlines.byIds(threads), authors.named(actors), because.of(viewer))
                .map(known ->
                        told.stream()
                                .flatMap(one ->
                                        shown(
                                                one,
                                                known.getT1(),
                                                known.getT2(),
                                                known.getT3(),
                                                viewer)
                                                .stream())
                                .toList());
    }

    private static Optional<Notification> shown(
            Told told,
            Map<String, ThreadOutline> threads,
            Map<String, Author> actors,
            Because.For why,
            Viewer viewer) {
        var goesOn = goesOn(told, threads, viewer);
        var thread = goesOn.orElse(threads.get(told.question()));
        var actor = actors.get(told.actor());
        if (thread == null || actor == null || !thread.isVisibleTo(audience(viewer))) {
            return Optional.empty();
        }
        var answer = thread.answerOf(told.part());
        return Optional.of(
                new Notification(
                        told.fact(),
                        told.goesOnIn() == null || goesOn.isPresent() ? told.kind() : CLOSED,
                        told.reason(),
                        why.names(told.reason(), thread),
                        actor,
                        thread.id(),
                        answer == null ? null : answer.id(),
                        thread.title(),
                        thread.language(),
                        told.at(),
                        told.read()));
    }

    /** Where a duplicate goes on, for those who may see that. */
    private static Optional<ThreadOutline> goesOn(
            Told told, Map<String, ThreadOutline> threads, Viewer viewer) {
        return Optional.ofNullable(told.goesOnIn())
                .map(threads::get)
                .filter(thread -> thread.isVisibleTo(audience(viewer)));
    }

    private static Audience audience(Viewer viewer) {
        return new Audience(
                viewer.id(),
                viewer.groupRoles().keySet(),
                viewer.groupRoles().keySet().stream()
                        .filter(viewer::isOrganiserOf)
                        .collect(Collectors.toSet()));
    }
}
