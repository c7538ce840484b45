package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Edited;
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
    private final Following following;
    private final Duplicates duplicates;

    /** What is needed besides the question itself. */
    private record Reader(
            Viewer viewer,
            Locale language,
            Map<String, Author> names,
            boolean mayAccept,
            boolean following,
            Map<String, Author> mentioned,
            @Nullable QuestionRef original) {}

    Presenting(
            Authors authors,
            Topics topics,
            Groups groups,
            Markdown markdown,
            Accepting accepting,
            Following following,
            Duplicates duplicates) {
        this.authors = authors;
        this.topics = topics;
        this.groups = groups;
        this.markdown = markdown;
        this.accepting = accepting;
        this.following = following;
        this.duplicates = duplicates;
    }

    Mono<org.atrium.contract.questions.Question> present(Question question, Viewer viewer) {
        return Mono.zip(
                        RequestLanguage.current(),
                        authors.named(question.people()),
                        accepting.mayAccept(question, viewer),
                        following.isFollowing(question, viewer),
                        authors.named(Mentions.all(question)),
                        duplicates.original(question, viewer))
                .map(known ->
                        new Reader(
                                viewer,
                                known.getT1(),
                                known.getT2(),
                                known.getT3() && !viewer.blocked(),
                                known.getT4(),
                                known.getT5(),
                                known.getT6().orElse(null)))
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
                edited(question.edit(), question.version(), reader),
                Mentions.written(question.body(), reader.mentioned()),
                Mentions.shown(markdown.html(question.body()), reader.mentioned()),
                question.votes(),
                question.state(),
                question.visibility(),
                experts(question, reader),
                answers(question, reader),
                comments(question.comments(), question, reader),
                question.version(),
                question.source(),
                question.duplicateOf(),
                closed(question, reader),
                moved(question, reader),
                removed(question.removal(), reader),
                removedPosts(question, reader),
                yours(question, reader));
    }

    private static @Nullable Edited edited(@Nullable Edit edit, long version, Reader reader) {
        return edit == null
                ? null
                : new Edited(
                        author(edit.by(), reader.names()), edit.at(), version - edit.since() + 1);
    }

    private static List<Author> experts(Question question, Reader reader) {
        return question.experts().stream()
                .map(reader.names()::get)
                .filter(Objects::nonNull)
                .toList();
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

    private org.atrium.contract.questions.@Nullable Moved moved(Question question, Reader reader) {
        var moved = question.moved();
        return moved == null
                ? null
                : new org.atrium.contract.questions.Moved(
                        author(moved.by(), reader.names()),
                        moved.at(),
                        List.copyOf(groups.named(moved.from(), reader.language()).values()));
    }

    private static org.atrium.contract.questions.@Nullable Removed removed(
            @Nullable Removal removal, Reader reader) {
        return removal == null
                ? null
                : new org.atrium.contract.questions.Removed(
                        author(removal.by(), reader.names()), removal.at(), removal.until());
    }

    private List<org.atrium.contract.questions.RemovedPost> removedPosts(
            Question question, Reader reader) {
        return question.removedPosts().stream()
                .filter(post -> Rights.toSeeRemoved(question, post.removal(), reader.viewer()))
                .flatMap(post -> removed(post, question, reader).stream())
                .toList();
    }

    private Optional<org.atrium.contract.questions.RemovedPost> removed(
            RemovedPost post, Question question, Reader reader) {
        var answer = post.answer();
        var comment = post.comment();
        var removed = removed(post.removal(), reader);
        var yours = yours(Offers.on(question, post, reader.viewer()));
        if (removed == null) {
            return Optional.empty();
        }
        if (answer != null) {
            return Optional.of(
                    new org.atrium.contract.questions.RemovedPost(
                            post.id(),
                            "answer",
                            null,
                            Mentions.shown(markdown.html(answer.body()), reader.mentioned()),
                            answer.language(),
                            author(answer.author(), reader.names()),
                            removed,
                            yours));
        }
        return Optional.ofNullable(comment)
                .map(one ->
                        new org.atrium.contract.questions.RemovedPost(
                                post.id(),
                                "comment",
                                post.under(),
                                Mentions.shown(markdown.inlineHtml(one.body()), reader.mentioned()),
                                one.language(),
                                author(one.author(), reader.names()),
                                removed,
                                yours));
    }

    private List<org.atrium.contract.questions.Answer> answers(Question question, Reader reader) {
        return question.answers().stream()
                .sorted(question.bestFirst())
                .map(answer -> show(answer, question, reader))
                .toList();
    }

    private org.atrium.contract.questions.Answer show(
            Answer answer, Question question, Reader reader) {
        return new org.atrium.contract.questions.Answer(
                answer.id(),
                Mentions.written(answer.body(), reader.mentioned()),
                Mentions.shown(markdown.html(answer.body()), reader.mentioned()),
                answer.language(),
                author(answer.author(), reader.names()),
                answer.createdAt(),
                answer.editedAt(),
                edited(answer.edit(), answer.version(), reader),
                answer.votes(),
                answer.id().equals(question.acceptedAnswer()),
                comments(answer.comments(), question, reader),
                answer.version(),
                answer.source(),
                yours(answer, question, reader));
    }

    private List<org.atrium.contract.questions.Comment> comments(
            List<Comment> comments, Question question, Reader reader) {
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
                                comment.source(),
                                yours(Offers.on(question, comment, reader.viewer()))))
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
        return me == null
                ? Yours.NOTHING
                : new Yours(
                        vote(question.up(), question.down(), me),
                        reader.following(),
                        Offers.on(question, reader.viewer(), reader.mayAccept()));
    }

    private static Yours yours(Answer answer, Question question, Reader reader) {
        var me = reader.viewer().id();
        return me == null
                ? Yours.NOTHING
                : new Yours(
                        vote(answer.up(), answer.down(), me),
                        false,
                        Offers.on(question, answer, reader.viewer(), reader.mayAccept()));
    }

    private static Yours yours(Set<String> may) {
        return may.isEmpty() ? Yours.NOTHING : new Yours(0, false, may);
    }

    private static int vote(Set<String> up, Set<String> down, @Nullable String me) {
        return up.contains(me) ? 1 : down.contains(me) ? -1 : 0;
    }
}
