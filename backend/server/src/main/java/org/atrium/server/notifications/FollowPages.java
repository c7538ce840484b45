package org.atrium.server.notifications;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.Level;
import org.atrium.contract.shared.Page;
import org.atrium.server.follows.Choices;
import org.atrium.server.follows.Follows;
import org.atrium.server.follows.Subject;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Interests;
import org.atrium.server.people.Interests.Interest;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a member is told about, with names; what they may not see has none and is left out. */
@Component
class FollowPages {

    private final Follows follows;
    private final Interests interests;
    private final ThreadOutlines outlines;
    private final Topics topics;
    private final Groups groups;

    FollowPages(
            Follows follows,
            Interests interests,
            ThreadOutlines outlines,
            Topics topics,
            Groups groups) {
        this.follows = follows;
        this.interests = interests;
        this.outlines = outlines;
        this.topics = topics;
        this.groups = groups;
    }

    /** A name and the language it is in. */
    private record Named(String name, String language) {}

    /** What decides what is told of some subjects. */
    private record Known(
            Choices choices,
            Interest interest,
            Map<String, ThreadOutline> threads,
            Viewer viewer,
            Locale language) {}

    Mono<Follow> one(Subject subject, Viewer viewer) {
        return known(viewer, subject.kind(), List.of(subject))
                .flatMap(known -> Mono.justOrEmpty(follow(subject, known)))
                .switchIfEmpty(Mono.error(() -> unknown(subject.kind()).refused()));
    }

    static Refusal unknown(Subject.Kind kind) {
        return new Refusal.NotFound(kind.value() + ".unknown");
    }

    Mono<Page<Follow>> page(Subject.Kind kind, Viewer viewer, Paging paging) {
        return Mono.zip(follows.of(viewer.memberId()), interests.of(viewer.memberId()))
                .flatMap(read -> {
                    var all = subjects(kind, read.getT1(), read.getT2(), viewer);
                    var shown = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
                    return known(viewer, kind, shown)
                            .map(known ->
                                    new Page<>(
                                            shown.stream()
                                                    .flatMap(one -> follow(one, known).stream())
                                                    .toList(),
                                            paging.next(shown.size(), all.size()),
                                            all.size()));
                });
    }

    /** What was chosen, the newest first, then what is usual. */
    private static List<Subject> subjects(
            Subject.Kind kind, Choices choices, Interest interest, Viewer viewer) {
        var subjects = new LinkedHashSet<Subject>();
        choices.chosen().entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<String, Choices.Choice> one) ->
                                        one.getValue().at())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .flatMap(one -> Subject.ofKey(one.getKey()).stream())
                .filter(subject -> subject.kind() == kind)
                .forEach(subjects::add);
        switch (kind) {
            case QUESTION -> {
                // one's own threads are too many to list, and say themselves what is told
            }
            case TOPIC -> interest.canHelp().stream().map(Subject::topic).forEach(subjects::add);
            case GROUP ->
                    viewer.groupRoles().keySet().stream()
                            .sorted()
                            .map(Subject::group)
                            .forEach(subjects::add);
        }
        return List.copyOf(subjects);
    }

    private Mono<Known> known(Viewer viewer, Subject.Kind kind, List<Subject> subjects) {
        var ids = subjects.stream().map(Subject::id).toList();
        return Mono.zip(
                        follows.of(viewer.memberId()),
                        interests.of(viewer.memberId()),
                        kind == Subject.Kind.QUESTION
                                ? outlines.visible(ids, viewer)
                                : Mono.just(Map.<String, ThreadOutline>of()),
                        RequestLanguage.current())
                .map(read ->
                        new Known(read.getT1(), read.getT2(), read.getT3(), viewer, read.getT4()));
    }

    private Optional<Follow> follow(Subject subject, Known known) {
        return named(subject, known)
                .map(named -> {
                    var chosen = known.choices().chosen().get(subject.key());
                    return new Follow(
                            subject.kind().value(),
                            subject.id(),
                            named.name(),
                            named.language(),
                            chosen == null ? null : chosen.level(),
                            usual(subject, known),
                            chosen == null ? null : chosen.at());
                });
    }

    private Optional<Named> named(Subject subject, Known known) {
        var here = known.language().toLanguageTag();
        var ids = List.of(subject.id());
        return switch (subject.kind()) {
            case QUESTION ->
                    Optional.ofNullable(known.threads().get(subject.id()))
                            .map(thread -> new Named(thread.title(), thread.language()));
            case TOPIC ->
                    Optional.ofNullable(topics.labelled(ids, known.language()).get(subject.id()))
                            .map(topic -> new Named(topic.label(), here));
            case GROUP ->
                    Optional.ofNullable(
                                    groups.named(ids, known.viewer().audience(), known.language())
                                            .get(subject.id()))
                            .map(group -> new Named(group.name(), here));
        };
    }

    private static @Nullable Level usual(Subject subject, Known known) {
        return switch (subject.kind()) {
            case QUESTION -> {
                var thread = known.threads().get(subject.id());
                var takesPart =
                        thread != null && thread.followers().contains(known.viewer().memberId());
                yield takesPart ? Level.ALL : null;
            }
            case TOPIC -> known.interest().canHelp().contains(subject.id()) ? Level.FIRST : null;
            case GROUP -> known.viewer().isMemberOf(subject.id()) ? Level.FIRST : null;
        };
    }
}
