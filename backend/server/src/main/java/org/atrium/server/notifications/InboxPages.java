package org.atrium.server.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.events.EventOutline;
import org.atrium.server.events.EventOutlines;
import org.atrium.server.follows.Subject;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.Bylines;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.questions.Veil;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A member's notifications as they read now: titles and names of today, and only what they may see.
 */
@Component
class InboxPages {

    private static final int OTHERS = 3;
    private static final String CLOSED = "question_closed";
    private static final String QUESTION = Subject.Kind.QUESTION.value();

    private final Inboxes inboxes;
    private final ThreadOutlines outlines;
    private final Bylines bylines;
    private final Topics topics;
    private final Groups groups;
    private final EventOutlines events;
    private final Because because;

    InboxPages(
            Inboxes inboxes,
            ThreadOutlines outlines,
            Bylines bylines,
            Topics topics,
            Groups groups,
            EventOutlines events,
            Because because) {
        this.inboxes = inboxes;
        this.outlines = outlines;
        this.bylines = bylines;
        this.topics = topics;
        this.groups = groups;
        this.events = events;
        this.because = because;
    }

    /** What is looked up for a page. */
    private record Known(
            Map<String, ThreadOutline> threads,
            Map<String, EventOutline> events,
            Bylines.Names names,
            Map<String, Veil> veils,
            Viewer viewer,
            Locale language,
            Because.For why) {

        /** The last of those who did it first; in their own thread some have no name. */
        List<Author> actors(Bundle bundle) {
            var newest = bundle.newest();
            var veil = veils.get(newest.subject());
            var other = newest.goesHere() == null ? null : veils.get(newest.goesHere());
            return bundle.actors().stream()
                    .flatMap(id ->
                            names
                                    .of(
                                            id,
                                            other != null && other.member().equals(id)
                                                    ? other
                                                    : veil)
                                    .stream())
                    .toList();
        }
    }

    Mono<Page<Notification>> page(Viewer viewer, boolean unread, Paging paging) {
        return inboxes.of(viewer.memberId())
                .flatMap(inbox -> bundles(inbox, viewer, unread))
                .flatMap(bundles -> {
                    var shown =
                            bundles.stream().skip(paging.offset()).limit(paging.limit()).toList();
                    return shown(shown, viewer)
                            .map(items ->
                                    new Page<>(
                                            items,
                                            paging.next(shown.size(), bundles.size()),
                                            bundles.size()));
                });
    }

    /** How many are unread, of those that the viewer may see. */
    Mono<Long> unread(Inbox inbox, Viewer viewer) {
        return bundles(inbox, viewer, true).map(bundles -> (long) bundles.size());
    }

    private Mono<List<Bundle>> bundles(Inbox inbox, Viewer viewer, boolean unread) {
        var told = inbox.told().stream().filter(one -> !unread || !one.read()).toList();
        return Mono.zip(
                        outlines.visibleIds(subjects(told, Told::isOfThread), viewer),
                        events.visible(subjects(told, Told::isOfEvent), viewer))
                .map(visible ->
                        Bundle.of(
                                told.stream()
                                        .filter(one ->
                                                one.isOfMentoring()
                                                        || one.isOfGroup() && isTold(one, viewer)
                                                        || visible.getT1().contains(one.subject())
                                                        || visible.getT2()
                                                                .containsKey(one.subject()))
                                        .toList()));
    }

    /** Of a private group where they are not any more there is nothing but that. */
    private boolean isTold(Told told, Viewer viewer) {
        return told.kind().equals(Telling.TAKEN_OUT)
                || groups.told(told.subject(), viewer, Locale.ROOT).isPresent();
    }

    private static List<String> subjects(List<Told> told, Predicate<Told> which) {
        return told.stream().filter(which).map(Told::subject).distinct().toList();
    }

    private Mono<List<Notification>> shown(List<Bundle> bundles, Viewer viewer) {
        var threads =
                bundles.stream()
                        .map(Bundle::newest)
                        .filter(Told::isOfThread)
                        .flatMap(one -> Stream.of(one.subject(), one.goesOnIn()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var gatherings = subjects(bundles.stream().map(Bundle::newest).toList(), Told::isOfEvent);
        var actors = bundles.stream().flatMap(one -> one.actors().stream()).distinct().toList();
        return RequestLanguage.current()
                .flatMap(language ->
                        Mono.zip(
                                        outlines.visible(threads, viewer),
                                        bylines.of(actors, language),
                                        outlines.veils(acting(bundles)),
                                        because.of(viewer),
                                        events.visible(gatherings, viewer))
                                .map(read ->
                                        new Known(
                                                read.getT1(),
                                                read.getT5(),
                                                read.getT2(),
                                                read.getT3(),
                                                viewer,
                                                language,
                                                read.getT4())))
                .map(known -> bundles.stream().flatMap(one -> shown(one, known).stream()).toList());
    }

    /** Ids of the threads in which somebody did something. */
    private static List<String> acting(List<Bundle> bundles) {
        return bundles.stream()
                .map(Bundle::newest)
                .filter(Told::isOfThread)
                .flatMap(one -> Stream.of(one.subject(), one.goesHere()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Optional<Notification> shown(Bundle bundle, Known known) {
        var told = bundle.newest();
        if (told.isOfEvent()) {
            return Optional.ofNullable(known.events().get(told.subject()))
                    .flatMap(event -> ofEvent(bundle, event, known));
        }
        if (told.isOfMentoring()) {
            return ofGroup(bundle, null, known);
        }
        if (told.isOfGroup()) {
            return ofGroup(
                    bundle,
                    groups.told(told.subject(), known.viewer(), known.language()).orElse(null),
                    known);
        }
        return ofThread(bundle, known);
    }

    private Optional<Notification> ofEvent(Bundle bundle, EventOutline event, Known known) {
        var told = bundle.newest();
        var cause = told.reason().equals(Reason.PARTICIPATES.value()) ? null : named(told, known);
        var actors = known.actors(bundle);
        return actors.stream()
                .findFirst()
                .map(actor ->
                        new Notification(
                                told.fact(),
                                told.kind(),
                                told.reason(),
                                cause == null
                                        ? List.of()
                                        : List.of(new Label(cause.id(), cause.label())),
                                cause,
                                actor,
                                actors.stream().skip(1).limit(OTHERS).toList(),
                                bundle.told().size(),
                                null,
                                event.id(),
                                null,
                                told.part(),
                                null,
                                event.title(),
                                event.language(),
                                told.note(),
                                told.at(),
                                told.read()));
    }

    private static Optional<Notification> ofGroup(
            Bundle bundle, @Nullable GroupRef group, Known known) {
        var told = bundle.newest();
        return known.actors(bundle).stream()
                .findFirst()
                .map(actor ->
                        new Notification(
                                told.fact(),
                                told.kind(),
                                told.reason(),
                                List.of(),
                                null,
                                actor,
                                List.of(),
                                1,
                                null,
                                null,
                                group == null ? null : group.slug(),
                                null,
                                null,
                                group == null ? "" : group.name(),
                                known.language().toLanguageTag(),
                                told.kind().equals(Telling.GROUP_APPROVED) ? null : told.note(),
                                told.at(),
                                told.read()));
    }

    private Notification.@Nullable Cause named(Told told, Known known) {
        return Optional.ofNullable(told.cause())
                .flatMap(Subject::ofKey)
                .flatMap(subject ->
                        nameOf(subject, known)
                                .map(label ->
                                        new Notification.Cause(
                                                subject.kind().value(), subject.id(), label)))
                .orElse(null);
    }

    private Optional<Notification> ofThread(Bundle bundle, Known known) {
        var newest = bundle.newest();
        var goesOnIn = newest.goesOnIn();
        var goesOn = goesOnIn == null ? null : known.threads().get(goesOnIn);
        var thread = goesOn == null ? known.threads().get(newest.subject()) : goesOn;
        var actors = known.actors(bundle);
        if (thread == null || actors.isEmpty()) {
            return Optional.empty();
        }
        var answer = thread.answerOf(bundle.oldest().part());
        var strongest = bundle.strongest();
        var cause = cause(strongest, thread, known);
        return Optional.of(
                new Notification(
                        newest.fact(),
                        goesOnIn == null || goesOn != null ? newest.kind() : CLOSED,
                        strongest.reason(),
                        names(strongest, cause, thread, known),
                        cause,
                        actors.getFirst(),
                        actors.stream().skip(1).limit(OTHERS).toList(),
                        bundle.told().size(),
                        thread.id(),
                        null,
                        null,
                        null,
                        answer == null ? null : answer.id(),
                        thread.title(),
                        thread.language(),
                        null,
                        newest.at(),
                        newest.read()));
    }

    private static List<Label> names(
            Told told, Notification.@Nullable Cause cause, ThreadOutline thread, Known known) {
        var names = known.why().names(told.reason(), thread);
        return names.isEmpty() && cause != null && !cause.kind().equals(QUESTION)
                ? List.of(new Label(cause.id(), cause.label()))
                : names;
    }

    /** Nobody who is mentioned by name can be spared that by muting. */
    private Notification.@Nullable Cause cause(Told told, ThreadOutline thread, Known known) {
        var key = told.cause();
        if (key == null || told.kind().equals(Telling.MENTIONED)) {
            return null;
        }
        return Subject.ofKey(key)
                .flatMap(subject ->
                        label(subject, thread, known)
                                .map(label ->
                                        new Notification.Cause(
                                                subject.kind().value(), subject.id(), label)))
                .orElse(null);
    }

    private Optional<String> label(Subject subject, ThreadOutline thread, Known known) {
        return subject.kind() == Subject.Kind.QUESTION
                ? Optional.of(thread.title()).filter(title -> subject.id().equals(thread.id()))
                : nameOf(subject, known);
    }

    private Optional<String> nameOf(Subject subject, Known known) {
        var ids = Set.of(subject.id());
        return switch (subject.kind()) {
            case QUESTION -> Optional.empty();
            case TOPIC ->
                    Optional.ofNullable(topics.labelled(ids, known.language()).get(subject.id()))
                            .map(Label::label);
            case GROUP ->
                    Optional.ofNullable(
                                    groups.named(ids, known.viewer().audience(), known.language())
                                            .get(subject.id()))
                            .map(GroupRef::name);
        };
    }
}
