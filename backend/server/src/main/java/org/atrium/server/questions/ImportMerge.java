package org.atrium.server.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.RoleLine;
import org.atrium.server.questions.ImportedThread.ImportedAnswer;
import org.atrium.server.questions.ImportedThread.ImportedComment;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Makes threads of what came from elsewhere, and brings one up to date that is here already. */
@Component
class ImportMerge {

    private final Markdown markdown;

    ImportMerge(Markdown markdown) {
        this.markdown = markdown;
    }

    Question fresh(ImportedThread thread, Map<String, RoleLine> roles) {
        return new Question(
                thread.id(),
                thread.kind(),
                thread.title(),
                thread.body(),
                markdown.excerpt(thread.body()),
                thread.language(),
                thread.law(),
                thread.topics(),
                thread.tags(),
                thread.groups(),
                thread.visibility(),
                List.of(),
                writer(thread.author(), roles),
                null,
                thread.at(),
                thread.activeAt(),
                thread.editedAt(),
                null,
                Set.copyOf(thread.voters()),
                Set.of(),
                thread.score(),
                followers(thread),
                thread.answers().stream().map(answer -> fresh(answer, roles)).toList(),
                thread.accepted(),
                thread.answers().size(),
                comments(thread.comments(), roles),
                thread.source(),
                thread.duplicateOf(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                1,
                1,
                List.of());
    }

    /** As if they had written it here; authors of elsewhere hear of nothing. */
    private static Set<String> followers(ImportedThread thread) {
        var followers = new LinkedHashSet<String>();
        if (thread.source() == null) {
            followers.add(thread.author());
            thread.answers().forEach(answer -> followers.add(answer.author()));
        }
        return followers;
    }

    private static Answer fresh(ImportedAnswer answer, Map<String, RoleLine> roles) {
        return new Answer(
                answer.id(),
                answer.body(),
                answer.language(),
                answer.basis(),
                writer(answer.author(), roles),
                answer.at(),
                answer.editedAt(),
                null,
                Set.copyOf(answer.voters()),
                Set.of(),
                answer.score(),
                comments(answer.comments(), roles),
                answer.source(),
                1);
    }

    private static List<Comment> comments(
            List<ImportedComment> comments, Map<String, RoleLine> roles) {
        return comments.stream()
                .map(comment ->
                        new Comment(
                                comment.id(),
                                comment.body(),
                                comment.language(),
                                writer(comment.author(), roles),
                                comment.at(),
                                comment.source(),
                                null))
                .toList();
    }

    private static Writer writer(String member, Map<String, RoleLine> roles) {
        return new Writer(member, roles.get(member));
    }

    /** Text that was edited here, answers, comments, votes and acceptance of members stay. */
    Update update(Question here, ImportedThread thread, Map<String, RoleLine> roles) {
        var answers = answers(here, thread, roles);
        var update =
                new Update()
                        .set("importedScore", thread.score())
                        .set("tags", thread.tags())
                        .set("duplicateOf", thread.duplicateOf())
                        .set("source", thread.source())
                        .set("answers", answers)
                        .set("answerCount", answers.size())
                        .set("comments", comments(here, here.comments(), thread.comments(), roles))
                        .set("activeAt", later(here.activeAt(), thread.activeAt()));
        if (here.version() == 1) {
            update.set("title", thread.title())
                    .set("body", thread.body())
                    .set("excerpt", markdown.excerpt(thread.body()))
                    .set("topics", thread.topics())
                    .set("editedAt", thread.editedAt());
        }
        if (here.acceptedAnswer() == null && thread.accepted() != null) {
            update.set("acceptedAnswer", thread.accepted());
        }
        return update;
    }

    private static List<Answer> answers(
            Question here, ImportedThread thread, Map<String, RoleLine> roles) {
        var merged = new ArrayList<>(here.answers());
        for (var came : thread.answers()) {
            var known = here.find(came.id());
            if (known.isEmpty() && !here.holds(came.id())) {
                merged.add(fresh(came, roles));
            } else if (known.isPresent()) {
                merged.set(
                        here.answers().indexOf(known.get()),
                        answer(here, known.get(), came, roles));
            }
        }
        return merged;
    }

    private static Answer answer(
            Question thread, Answer here, ImportedAnswer came, Map<String, RoleLine> roles) {
        var own = here.version() > 1;
        return new Answer(
                here.id(),
                own ? here.body() : came.body(),
                here.language(),
                here.basis(),
                here.author(),
                here.createdAt(),
                own ? here.editedAt() : came.editedAt(),
                here.edit(),
                here.up(),
                here.down(),
                came.score(),
                comments(thread, here.comments(), came.comments(), roles),
                came.source(),
                here.version());
    }

    /** What became an answer here, stands elsewhere or was taken away stays so. */
    private static List<Comment> comments(
            Question thread,
            List<Comment> here,
            List<ImportedComment> came,
            Map<String, RoleLine> roles) {
        var known = here.stream().map(Comment::id).toList();
        var fresh =
                comments(
                        came.stream()
                                .filter(one -> known.contains(one.id()) || !thread.holds(one.id()))
                                .toList(),
                        roles);
        var ids = fresh.stream().map(Comment::id).toList();
        var merged = new ArrayList<>(fresh);
        here.stream().filter(comment -> !ids.contains(comment.id())).forEach(merged::add);
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
