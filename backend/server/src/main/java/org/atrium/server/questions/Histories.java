package org.atrium.server.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Earlier versions of a text, for whoever sees the text of now. */
@Component
class Histories {

    private final Access access;
    private final Revisions revisions;
    private final Bylines bylines;
    private final Topics topics;
    private final Markdown markdown;

    /**
     * A text whose history is looked at.
     *
     * @param part id of the answer; of the question for the question itself
     */
    private record Subject(String question, String part, Revision now, @Nullable Veil veil) {

        String id(long number) {
            return Revision.id(question, part, number);
        }
    }

    /**
     * Versions with everybody who is named with them.
     *
     * @param names authors, and those whom texts mention, by member id
     */
    private record Shown(
            Map<Long, Revision> versions,
            Bylines.Names names,
            @Nullable Veil veil,
            Locale language) {

        Revision of(long number) {
            return Objects.requireNonNull(versions.get(number));
        }

        Map<String, Author> mentioned() {
            return names.mentioned();
        }
    }

    Histories(
            Access access, Revisions revisions, Bylines bylines, Topics topics, Markdown markdown) {
        this.access = access;
        this.revisions = revisions;
        this.bylines = bylines;
        this.topics = topics;
        this.markdown = markdown;
    }

    /**
     * @param part id of an answer; null for the question itself
     */
    private Mono<Subject> subject(String id, @Nullable String part, Viewer viewer) {
        return access.seen(id, viewer)
                .map(question ->
                        part == null
                                ? new Subject(id, id, Revision.of(question), question.veil())
                                : new Subject(
                                        id,
                                        part,
                                        Revision.of(id, Access.seenAnswer(question, part, viewer)),
                                        question.veil()));
    }

    Mono<Page<Version>> list(String id, @Nullable String part, Paging paging, Viewer viewer) {
        return subject(id, part, viewer)
                .flatMap(subject -> {
                    var now = subject.now();
                    var newest = now.number() - paging.offset();
                    var oldest = Math.max(now.since(), newest - paging.limit() + 1);
                    return heads(subject, Math.max(now.since(), oldest - 1), newest)
                            .flatMap(heads -> shown(heads, subject))
                            .map(shown -> rows(shown, oldest, newest))
                            .map(rows -> paging.page(rows, now.versions()));
                });
    }

    private Mono<Map<Long, Revision>> heads(Subject subject, long oldest, long newest) {
        var now = subject.now();
        var kept =
                LongStream.rangeClosed(oldest, newest)
                        .filter(number -> number != now.number())
                        .mapToObj(subject::id)
                        .toList();
        return revisions
                .heads(kept)
                .collectMap(Revision::number, one -> one, HashMap::new)
                .doOnNext(heads -> heads.put(now.number(), now));
    }

    private static List<Version> rows(Shown shown, long oldest, long newest) {
        return LongStream.iterate(newest, number -> number >= oldest, number -> number - 1)
                .filter(shown.versions()::containsKey)
                .mapToObj(number -> version(shown, number))
                .toList();
    }

    private static Version version(Shown shown, long number) {
        var revision = shown.of(number);
        var before = shown.versions().get(number - 1);
        return new Version(
                number,
                shown.names().of(revision.by(), shown.veil()),
                revision.at(),
                revision.reason(),
                revision.restores(),
                revision.size(),
                before == null ? null : revision.size() - before.size());
    }

    Mono<VersionText> text(String id, @Nullable String part, long number, Viewer viewer) {
        return subject(id, part, viewer)
                .flatMap(subject ->
                        versions(subject, List.of(number)).flatMap(found -> shown(found, subject)))
                .map(shown -> text(shown, number));
    }

    private VersionText text(Shown shown, long number) {
        var revision = shown.of(number);
        return new VersionText(
                version(shown, number),
                revision.title(),
                Mentions.written(revision.text(), shown.mentioned()),
                Mentions.shown(markdown.html(revision.text()), shown.mentioned()),
                revision.language(),
                revision.law(),
                revision.basis(),
                labels(revision.topics(), shown.language()));
    }

    private List<Label> labels(Collection<String> ids, Locale language) {
        return List.copyOf(topics.labelled(ids, language).values());
    }

    /**
     * @param from null for the version before
     */
    Mono<VersionDifference> difference(
            String id, @Nullable String part, long number, @Nullable Long from, Viewer viewer) {
        var earlier = from == null ? number - 1 : from;
        return subject(id, part, viewer)
                .flatMap(subject ->
                        versions(subject, List.of(earlier, number))
                                .flatMap(found -> shown(found, subject)))
                .map(shown -> difference(shown, earlier, number));
    }

    private VersionDifference difference(Shown shown, long from, long to) {
        var before = shown.of(from);
        var after = shown.of(to);
        return new VersionDifference(
                version(shown, from),
                version(shown, to),
                Differences.between(
                        before.title(),
                        Mentions.written(before.text(), shown.mentioned()),
                        after.title(),
                        Mentions.written(after.text(), shown.mentioned())),
                before.language(),
                after.language(),
                before.law(),
                after.law(),
                before.basis(),
                after.basis(),
                labels(without(after.topics(), before.topics()), shown.language()),
                labels(without(before.topics(), after.topics()), shown.language()));
    }

    private List<String> without(Collection<String> all, Collection<String> others) {
        var left = new ArrayList<>(topics.resolved(all));
        left.removeAll(topics.resolved(others));
        return left;
    }

    /** The version as it is kept, to be written once more. */
    Mono<Revision> kept(String id, @Nullable String part, long number, Viewer viewer) {
        return subject(id, part, viewer).flatMap(subject -> version(subject, number));
    }

    private Mono<Map<Long, Revision>> versions(Subject subject, List<Long> numbers) {
        return Flux.fromIterable(numbers)
                .concatMap(number -> version(subject, number))
                .collectMap(Revision::number);
    }

    /** What is beyond the version of now was kept for a change that did not happen. */
    private Mono<Revision> version(Subject subject, long number) {
        var now = subject.now();
        if (number == now.number()) {
            return Mono.just(now);
        }
        return Mono.just(number)
                .filter(asked -> asked >= now.since() && asked < now.number())
                .flatMap(asked -> revisions.byId(subject.id(asked)))
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("version.unknown").refused()));
    }

    private Mono<Shown> shown(Map<Long, Revision> versions, Subject subject) {
        var people = new HashSet<String>();
        for (var one : versions.values()) {
            people.add(one.by().member());
            people.addAll(Mentions.kept(one.text()));
        }
        return RequestLanguage.current()
                .flatMap(language ->
                        bylines.of(people, language)
                                .map(names ->
                                        new Shown(versions, names, subject.veil(), language)));
    }
}
