package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ImportedThread.ImportedAnswer;
import org.atrium.server.questions.ImportedThread.ImportedComment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an imported thread looks like here, together with what members added to it since. */
@Component
class Merging {

    private final Markdown markdown;

    Merging(Markdown markdown) {
        this.markdown = markdown;
    }

    Question created(ImportedThread thread) {
        var bare = merged(blank(thread), thread);
        return with(bare, 1, 1, List.of(fact(bare)));
    }

    Fact fact(Question question) {
        return question.fact("ThreadImported", null, null, question.activeAt());
    }

    private static Question blank(ImportedThread thread) {
        return new Question(
                thread.id(),
                thread.kind(),
                thread.title(),
                thread.body(),
                "",
                thread.language(),
                thread.topics(),
                thread.tags(),
                thread.groups(),
                thread.visibility(),
                new Writer(thread.author(), null),
                stored(thread.at()),
                stored(thread.activeAt()),
                null,
                Set.of(),
                Set.of(),
                0,
                Set.of(thread.author()),
                List.of(),
                null,
                0,
                List.of(),
                thread.source(),
                List.of(),
                1,
                1,
                List.of());
    }

    /** Equal to what is there when the import brings nothing new. */
    Question merged(Question there, ImportedThread thread) {
        var answers = answers(there, thread);
        var activeAt = stored(thread.activeAt());
        var editedAt = later(there.editedAt(), thread.editedAt());
        var own = there.version() > 1;
        return new Question(
                there.id(),
                there.kind(),
                own ? there.title() : thread.title(),
                own ? there.body() : thread.body(),
                own ? there.excerpt() : markdown.excerpt(thread.body()),
                own ? there.language() : thread.language(),
                own ? there.topics() : thread.topics(),
                thread.tags(),
                own ? there.groups() : union(there.groups(), thread.groups()),
                there.visibility(),
                there.author(),
                there.createdAt(),
                there.activeAt().isAfter(activeAt) ? there.activeAt() : activeAt,
                editedAt,
                new HashSet<>(union(there.up(), thread.voters())),
                there.down(),
                thread.score(),
                there.followers(),
                answers,
                there.acceptedAnswer() == null ? thread.accepted() : there.acceptedAnswer(),
                answers.size(),
                comments(there.comments(), thread.comments()),
                there.source(),
                union(there.duplicateOf(), thread.duplicateOf()),
                there.version(),
                there.acts(),
                there.pendingFacts());
    }

    private static List<Answer> answers(Question there, ImportedThread thread) {
        var known = byId(there.answers(), Answer::id);
        thread.answers().forEach(answer -> known.put(answer.id(), merged(known.get(answer.id()), answer)));
        return List.copyOf(known.values());
    }

    private static Answer merged(@Nullable Answer there, ImportedAnswer answer) {
        var edited = there != null && there.version() > 1 ? there : null;
        return new Answer(
                answer.id(),
                edited == null ? answer.body() : edited.body(),
                edited == null ? answer.language() : edited.language(),
                there == null ? new Writer(answer.author(), null) : there.author(),
                stored(answer.at()),
                later(there == null ? null : there.editedAt(), answer.editedAt()),
                new HashSet<>(union(there == null ? Set.of() : there.up(), answer.voters())),
                there == null ? Set.of() : there.down(),
                answer.score(),
                comments(there == null ? List.of() : there.comments(), answer.comments()),
                answer.source(),
                there == null ? 1 : there.version());
    }

    private static List<Comment> comments(List<Comment> there, List<ImportedComment> imported) {
        var known = byId(there, Comment::id);
        imported.forEach(
                comment ->
                        known.put(
                                comment.id(),
                                new Comment(
                                        comment.id(),
                                        comment.body(),
                                        comment.language(),
                                        new Writer(comment.author(), null),
                                        stored(comment.at()),
                                        comment.source())));
        return List.copyOf(known.values());
    }

    private static <T> Map<String, T> byId(List<T> parts, Function<T, String> id) {
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                id, part -> part, (one, same) -> one, LinkedHashMap::new));
    }

    private static List<String> union(Collection<String> there, Collection<String> more) {
        var all = new ArrayList<>(there);
        more.stream().filter(one -> !there.contains(one)).distinct().forEach(all::add);
        return List.copyOf(all);
    }

    private static @Nullable Instant later(@Nullable Instant there, @Nullable Instant imported) {
        if (imported == null) {
            return there;
        }
        var other = stored(imported);
        return there != null && there.isAfter(other) ? there : other;
    }

    /** Storage keeps milliseconds. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(MILLIS);
    }

    private static Question with(Question question, long version, long acts, List<Fact> facts) {
        return new Question(
                question.id(),
                question.kind(),
                question.title(),
                question.body(),
                question.excerpt(),
                question.language(),
                question.topics(),
                question.tags(),
                question.groups(),
                question.visibility(),
                question.author(),
                question.createdAt(),
                question.activeAt(),
                question.editedAt(),
                question.up(),
                question.down(),
                question.importedScore(),
                question.followers(),
                question.answers(),
                question.acceptedAnswer(),
                question.answerCount(),
                question.comments(),
                question.source(),
                question.duplicateOf(),
                version,
                acts,
                facts);
    }

    /** What each part says by itself, for telling which of them an import changed. */
    static Map<String, Object> parts(Question question) {
        var parts = new HashMap<String, Object>();
        parts.put(
                question.id(),
                java.util.Arrays.asList(
                        question.title(),
                        question.body(),
                        question.tags(),
                        question.topics(),
                        question.importedScore(),
                        question.up(),
                        question.acceptedAnswer(),
                        question.duplicateOf()));
        question.comments().forEach(comment -> parts.put(comment.id(), comment));
        for (var answer : question.answers()) {
            parts.put(
                    answer.id(),
                    List.of(answer.body(), answer.importedScore(), Set.copyOf(answer.up())));
            answer.comments().forEach(comment -> parts.put(comment.id(), comment));
        }
        return parts;
    }
}
