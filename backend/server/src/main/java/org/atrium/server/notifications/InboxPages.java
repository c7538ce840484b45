package org.atrium.server.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
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
    private final Because because;

    InboxPages(
            Inboxes inboxes,
            ThreadOutlines outlines,
            Bylines bylines,
            Topics topics,
            Groups groups,
            Because because) {
        this.inboxes = inboxes;
        this.outlines = outlines;
        this.bylines = bylines;
        this.topics = topics;
        this.groups = groups;
        this.because = because;
    }

    /** What is looked up for a page. */
    private record Known(
            Map<String, ThreadOutline> threads,
            Bylines.Names names,
            Map<String, Veil> veils,
            Locale language,
            Because.For why) {

        /** The last of those who did it first; in their own thread some have no name. */
        List<Author> actors(Bundle bundle) {
            var newest = bundle.newest();
            var veil = veils.get(newest.question());
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
        var questions = told.stream().map(Told::question).distinct().toList();
        return outlines.visibleIds(questions, viewer)
                .map(visible ->
                        Bundle.of(
                                told.stream()
                                        .filter(one -> visible.contains(one.question()))
                                        .toList()));
    }

    private Mono<List<Notification>> shown(List<Bundle> bundles, Viewer viewer) {
        var threads =
                bundles.stream()
                        .map(Bundle::newest)
                        .flatMap(one -> Stream.of(one.question(), one.goesOnIn()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var actors = bundles.stream().flatMap(one -> one.actors().stream()).distinct().toList();
        return RequestLanguage.current()
                .flatMap(language ->
                        Mono.zip(
                                        outlines.visible(threads, viewer),
                                        bylines.of(actors, language),
                                        outlines.veils(acting(bundles)),
                                        because.of(viewer))
                                .map(read ->
                                        new Known(
                                                read.getT1(),
                                                read.getT2(),
                                                read.getT3(),
                                                language,
                                                read.getT4())))
                .map(known -> bundles.stream().flatMap(one -> shown(one, known).stream()).toList());
    }

    /** Ids of the threads in which somebody did something. */
    private static List<String> acting(List<Bundle> bundles) {
        return bundles.stream()
                .map(Bundle::newest)
                .flatMap(one -> Stream.of(one.question(), one.goesHere()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Optional<Notification> shown(Bundle bundle, Known known) {
        var newest = bundle.newest();
        var goesOnIn = newest.goesOnIn();
        var goesOn = goesOnIn == null ? null : known.threads().get(goesOnIn);
        var thread = goesOn == null ? known.threads().get(newest.question()) : goesOn;
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
                        answer == null ? null : answer.id(),
                        thread.title(),
                        thread.language(),
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
        var ids = Set.of(subject.id());
        return switch (subject.kind()) {
            case QUESTION ->
                    Optional.of(thread.title()).filter(title -> subject.id().equals(thread.id()));
            case TOPIC ->
                    Optional.ofNullable(topics.labelled(ids, known.language()).get(subject.id()))
                            .map(topic -> topic.label());
            case GROUP ->
                    Optional.ofNullable(groups.named(ids, known.language()).get(subject.id()))
                            .map(group -> group.name());
        };
    }
}
