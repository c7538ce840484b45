package org.atrium.server.questions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Yours;
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
    private final Following following;

    /** What is needed besides the question itself. */
    private record Reader(
            Viewer viewer,
            Locale language,
            Map<String, Author> names,
            boolean mayAccept,
            boolean following,
            Map<String, Author> mentioned) {}

    Presenting(
            Authors authors,
            Topics topics,
            Groups groups,
            Markdown markdown,
            Accepting accepting,
            Following following) {
        this.authors = authors;
        this.topics = topics;
        this.groups = groups;
        this.markdown = markdown;
        this.accepting = accepting;
        this.following = following;
    }

    Mono<org.atrium.contract.questions.Question> present(Question question, Viewer viewer) {
        return Mono.zip(
                        RequestLanguage.current(),
                        authors.named(question.writers()),
                        accepting.mayAccept(question, viewer),
                        following.isFollowing(question, viewer),
                        authors.named(Mentions.all(question)))
                .map(known ->
                        new Reader(
                                viewer,
                                known.getT1(),
                                known.getT2(),
                                known.getT3() && !viewer.blocked(),
                                known.getT4(),
                                known.getT5()))
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
                Mentions.written(question.body(), reader.mentioned()),
                Mentions.shown(markdown.html(question.body()), reader.mentioned()),
                question.votes(),
                question.state(),
                question.visibility(),
                answers(question, reader),
                comments(question.comments(), reader),
                question.version(),
                question.source(),
                question.duplicateOf(),
                yours(question, reader));
    }

    private List<org.atrium.contract.questions.Answer> answers(Question question, Reader reader) {
        return question.answers().stream()
                .sorted(
                        Comparator.comparing((Answer answer) ->
                                        !answer.id().equals(question.acceptedAnswer()))
                                .thenComparing(Comparator.comparingInt(Answer::votes).reversed())
                                .thenComparing(Answer::createdAt)
                                .thenComparing(Answer::id))
                .map(answer -> show(answer, answer.id().equals(question.acceptedAnswer()), reader))
                .toList();
    }

    private org.atrium.contract.questions.Answer show(
            Answer answer, boolean accepted, Reader reader) {
        return new org.atrium.contract.questions.Answer(
                answer.id(),
                Mentions.written(answer.body(), reader.mentioned()),
                Mentions.shown(markdown.html(answer.body()), reader.mentioned()),
                answer.language(),
                author(answer.author(), reader.names()),
                answer.createdAt(),
                answer.editedAt(),
                answer.votes(),
                accepted,
                comments(answer.comments(), reader),
                answer.version(),
                answer.source(),
                yours(answer, reader));
    }

    private List<org.atrium.contract.questions.Comment> comments(
            List<Comment> comments, Reader reader) {
        return comments.stream()
                .map(comment ->
                        new org.atrium.contract.questions.Comment(
                                comment.id(),
                                Mentions.written(comment.body(), reader.mentioned()),
                                Mentions.shown(
                                        markdown.inlineHtml(comment.body()), reader.mentioned()),
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
        var may = may(question.isBy(me), reader);
        if (!reader.viewer().blocked()) {
            may.add("answer");
            may.add("follow");
        }
        return new Yours(
                vote(question.up(), question.down(), me), reader.following(), Set.copyOf(may));
    }

    private static Yours yours(Answer answer, Reader reader) {
        var me = reader.viewer().id();
        return me == null
                ? Yours.NOTHING
                : new Yours(
                        vote(answer.up(), answer.down(), me),
                        false,
                        Set.copyOf(may(answer.isBy(me), reader)));
    }

    private static Set<String> may(boolean own, Reader reader) {
        var may = new HashSet<String>();
        if (!reader.viewer().blocked()) {
            may.add("comment");
            may.add(own ? "edit" : "vote");
            if (reader.mayAccept()) {
                may.add("accept");
            }
        }
        return may;
    }

    private static int vote(Set<String> up, Set<String> down, @Nullable String me) {
        return up.contains(me) ? 1 : down.contains(me) ? -1 : 0;
    }
}
