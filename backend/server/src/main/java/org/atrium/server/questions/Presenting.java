package org.atrium.server.questions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.Yours;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a thread to somebody: with names, rendered text, and what they did and may do. */
@Component
class Presenting {

    private final Authors authors;
    private final Topics topics;
    private final Groups groups;
    private final Markdown markdown;
    private final Accepting accepting;
    private final Duplicates duplicates;

    /** What is needed besides the question itself. */
    private record Reader(
            Viewer viewer,
            Locale language,
            Map<String, Author> names,
            boolean mayAccept,
            @Nullable QuestionRef original) {}

    Presenting(
            Authors authors,
            Topics topics,
            Groups groups,
            Markdown markdown,
            Accepting accepting,
            Duplicates duplicates) {
        this.authors = authors;
        this.topics = topics;
        this.groups = groups;
        this.markdown = markdown;
        this.accepting = accepting;
        this.duplicates = duplicates;
    }

    Mono<org.atrium.contract.questions.Question> present(Question question, Viewer viewer) {
        return Mono.zip(
                        RequestLanguage.current(),
                        authors.named(question.writers()),
                        accepting.mayAccept(question, viewer),
                        duplicates.original(question, viewer))
                .map(known ->
                        new Reader(
                                viewer,
                                known.getT1(),
                                known.getT2(),
                                known.getT3() && !viewer.blocked(),
                                known.getT4().orElse(null)))
                .map(reader -> show(question, reader));
    }

    private org.atrium.contract.questions.Question show(Question question, Reader reader) {
        return new org.atrium.contract.questions.Question(
                question.id(),
                question.kind(),
                question.title(),
                question.excerpt(),
                question.language(),
                List.copyOf(topics.labelled(question.topics(), reader.language()).values()),
                question.tags(),
                List.copyOf(groups.named(question.groups(), reader.language()).values()),
                author(question.author(), reader.names()),
                question.createdAt(),
                question.activeAt(),
                question.editedAt(),
                question.body(),
                markdown.html(question.body()),
                question.votes(),
                question.state(),
                question.visibility(),
                answers(question, reader),
                comments(question.comments(), reader),
                question.version(),
                question.source(),
                question.duplicateOf(),
                closed(question, reader),
                yours(question, reader));
    }

    private static org.atrium.contract.questions.@Nullable Closed closed(
            Question question, Reader reader) {
        var closed = question.closed();
        if (closed == null) {
            return null;
        }
        var note = closed.note();
        var language = closed.language() == null ? question.language() : closed.language();
        return new org.atrium.contract.questions.Closed(
                closed.reason(),
                author(closed.by(), reader.names()),
                closed.at(),
                note == null ? null : new Text(note, language),
                reader.original(),
                closed.url());
    }

    private List<org.atrium.contract.questions.Answer> answers(Question question, Reader reader) {
        return question.answers().stream()
                .sorted(
                        Comparator.comparing((Answer answer) ->
                                        !answer.id().equals(question.acceptedAnswer()))
                                .thenComparing(Comparator.comparingInt(Answer::votes).reversed())
                                .thenComparing(Answer::createdAt)
                                .thenComparing(Answer::id))
                .map(answer -> show(answer, question, reader))
                .toList();
    }

    private org.atrium.contract.questions.Answer show(
            Answer answer, Question question, Reader reader) {
        return new org.atrium.contract.questions.Answer(
                answer.id(),
                answer.body(),
                markdown.html(answer.body()),
                answer.language(),
                author(answer.author(), reader.names()),
                answer.createdAt(),
                answer.editedAt(),
                answer.votes(),
                answer.id().equals(question.acceptedAnswer()),
                comments(answer.comments(), reader),
                answer.version(),
                answer.source(),
                yours(answer, question, reader));
    }

    private List<org.atrium.contract.questions.Comment> comments(
            List<Comment> comments, Reader reader) {
        return comments.stream()
                .map(comment ->
                        new org.atrium.contract.questions.Comment(
                                comment.id(),
                                comment.body(),
                                markdown.inlineHtml(comment.body()),
                                comment.language(),
                                author(comment.author(), reader.names()),
                                comment.createdAt(),
                                comment.source()))
                .toList();
    }

    /** The name as it is now, the role as it was then. */
    static Author author(Writer writer, Map<String, Author> names) {
        var now = names.get(writer.member());
        return now == null
                ? new Author(writer.member(), writer.member(), writer.role())
                : new Author(now.username(), now.name(), writer.role());
    }

    private static Yours yours(Question question, Reader reader) {
        var me = reader.viewer().id();
        if (me == null) {
            return Yours.NOTHING;
        }
        var may = may(question.isBy(me), question, reader);
        if (!reader.viewer().blocked()) {
            may.add("follow");
            if (question.closed() == null) {
                may.add("answer");
                Rights.toClose(question, reader.viewer())
                        .forEach(reason -> may.add("close." + reason.value()));
            }
        }
        if (Rights.toReopen(question, reader.viewer())) {
            may.add("reopen");
        }
        return new Yours(
                vote(question.up(), question.down(), me),
                question.followers().contains(me),
                Set.copyOf(may));
    }

    private static Yours yours(Answer answer, Question question, Reader reader) {
        var me = reader.viewer().id();
        return me == null
                ? Yours.NOTHING
                : new Yours(
                        vote(answer.up(), answer.down(), me),
                        false,
                        Set.copyOf(may(answer.isBy(me), question, reader)));
    }

    private static Set<String> may(boolean own, Question question, Reader reader) {
        var may = new HashSet<String>();
        if (!reader.viewer().blocked()) {
            may.add("comment");
            may.add(own ? "edit" : "vote");
            if (reader.mayAccept()) {
                may.add("accept");
                if (!question.isBy(reader.viewer().id())) {
                    may.add("accept.for-asker");
                }
            }
        }
        return may;
    }

    private static int vote(Set<String> up, Set<String> down, @Nullable String me) {
        return up.contains(me) ? 1 : down.contains(me) ? -1 : 0;
    }
}
