package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Consent;
import org.atrium.contract.questions.Edited;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.RedactedAnswer;
import org.atrium.contract.questions.Yours;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.ThreadPage.Place;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a thread to somebody: with names, rendered text, and what they did and may do. */
@Component
class Presenting {

    private final Bylines bylines;
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
            Bylines.Names names,
            @Nullable Veil veil,
            boolean mayAccept,
            boolean following,
            Map<String, Author> mentioned,
            @Nullable QuestionRef original) {

        Author named(Writer writer) {
            return names.of(writer, veil);
        }
    }

    Presenting(
            Bylines bylines,
            Topics topics,
            Groups groups,
            Markdown markdown,
            Accepting accepting,
            Following following,
            Duplicates duplicates) {
        this.bylines = bylines;
        this.topics = topics;
        this.groups = groups;
        this.markdown = markdown;
        this.accepting = accepting;
        this.following = following;
        this.duplicates = duplicates;
    }

    Mono<org.atrium.contract.questions.Question> present(
            Question question, Place place, Viewer viewer) {
        var page = ThreadPage.of(question, place);
        return reader(question, viewer).map(reader -> show(question, page, reader));
    }

    /**
     * @param on id of an answer; null for the question itself
     */
    Mono<Page<org.atrium.contract.questions.Comment>> comments(
            Question question, @Nullable String on, Paging paging, Viewer viewer) {
        var all = on == null ? question.comments() : Access.answer(question, on).comments();
        var shown = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return reader(question, viewer)
                .map(reader -> paging.page(comments(shown, question, reader), all.size()));
    }

    private Mono<Reader> reader(Question question, Viewer viewer) {
        return RequestLanguage.current()
                .flatMap(language ->
                        Mono.zip(
                                        bylines.of(question.people(), language),
                                        accepting.mayAccept(question, viewer),
                                        following.isFollowing(question, viewer),
                                        bylines.of(Mentions.all(question), language),
                                        duplicates.original(question, viewer))
                                .map(known ->
                                        new Reader(
                                                viewer,
                                                language,
                                                known.getT1(),
                                                question.veil(),
                                                known.getT2() && !viewer.blocked(),
                                                known.getT3(),
                                                known.getT4().mentioned(),
                                                known.getT5().orElse(null))));
    }

    private org.atrium.contract.questions.Question show(
            Question question, ThreadPage page, Reader reader) {
        return new org.atrium.contract.questions.Question(
                question.id(),
                question.kind(),
                question.title(),
                question.excerpt(),
                question.language(),
                question.law(),
                List.copyOf(topics.labelled(question.topics(), reader.language()).values()),
                question.tags(),
                List.copyOf(
                        groups.named(
                                        question.groups(),
                                        reader.viewer().audience(),
                                        reader.language())
                                .values()),
                reader.named(question.author()),
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
                looks(question, reader),
                page.answers().stream().map(answer -> show(answer, question, reader)).toList(),
                question.answers().size(),
                page.number(),
                page.of(),
                first(question.comments(), question, reader),
                question.comments().size(),
                question.version(),
                question.source(),
                question.duplicateOf(),
                closed(question, reader),
                moved(question, reader),
                removed(question.removal(), reader),
                freshness(question.freshness(null), reader),
                removedPosts(question, reader),
                new SuggestionsShown(
                                question,
                                reader.viewer(),
                                reader::named,
                                text -> Mentions.written(text, reader.mentioned()))
                        .all(),
                lifts(question, reader),
                requests(question, reader),
                Route.shown(question, member -> reader.names().of(member, reader.veil())),
                redaction(question, reader),
                yours(question, reader));
    }

    private static @Nullable Edited edited(@Nullable Edit edit, long version, Reader reader) {
        return edit == null
                ? null
                : new Edited(reader.named(edit.by()), edit.at(), version - edit.since() + 1);
    }

    private static List<Author> experts(Question question, Reader reader) {
        return question.experts().stream()
                .flatMap(expert -> reader.names().of(expert, reader.veil()).stream())
                .toList();
    }

    private static List<org.atrium.contract.questions.Look> looks(
            Question question, Reader reader) {
        return Rights.toSeeLooks(question, reader.viewer())
                ? question.looks().stream()
                        .map(look ->
                                new org.atrium.contract.questions.Look(
                                        reader.named(look.by()), look.at()))
                        .toList()
                : List.of();
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
                reader.named(closed.by()),
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
                        reader.named(moved.by()),
                        moved.at(),
                        List.copyOf(
                                groups.named(
                                                moved.from(),
                                                reader.viewer().audience(),
                                                reader.language())
                                        .values()));
    }

    private List<org.atrium.contract.questions.Lift> lifts(Question question, Reader reader) {
        var slugs = question.lifts().stream().map(Lift::group).toList();
        var named = groups.named(slugs, reader.viewer().audience(), reader.language());
        return question.lifts().stream()
                .flatMap(lift ->
                        Stream.ofNullable(named.get(lift.group()))
                                .map(group -> lift(question, lift, group, reader)))
                .toList();
    }

    private static org.atrium.contract.questions.Lift lift(
            Question question, Lift lift, GroupRef group, Reader reader) {
        return new org.atrium.contract.questions.Lift(
                group,
                lift.adopted(),
                reader.named(lift.by()),
                lift.at(),
                new Text(lift.why(), lift.language()),
                Offers.on(question, lift, reader.viewer()));
    }

    private List<org.atrium.contract.questions.HelpRequest> requests(
            Question question, Reader reader) {
        return new RequestsShown(
                        question,
                        reader.viewer(),
                        member -> reader.names().of(member, reader.veil()),
                        groups.named(
                                question.groupsOfRequests(),
                                reader.viewer().audience(),
                                reader.language()))
                .all();
    }

    private org.atrium.contract.questions.@Nullable Redaction redaction(
            Question question, Reader reader) {
        var redaction = question.redaction();
        if (redaction == null) {
            return null;
        }
        var group = redaction.asMemberOf();
        return new org.atrium.contract.questions.Redaction(
                redaction.id(),
                redaction.at(),
                redaction.title(),
                Mentions.written(redaction.body(), reader.mentioned()),
                Mentions.shown(markdown.html(redaction.body()), reader.mentioned()),
                redaction.answers().stream()
                        .flatMap(part -> redacted(question, part, reader).stream())
                        .toList(),
                group == null
                        ? null
                        : groups.named(
                                        List.of(group),
                                        reader.viewer().audience(),
                                        reader.language())
                                .get(group),
                redaction.consents().entrySet().stream()
                        .flatMap(said ->
                                reader.names().of(said.getKey(), reader.veil()).stream()
                                        .map(member ->
                                                new Consent(member, agreed(said.getValue()))))
                        .toList(),
                redaction.copy(),
                Offers.on(question, redaction, reader.viewer()));
    }

    private static @Nullable Boolean agreed(Redaction.Said said) {
        return said == Redaction.Said.NOTHING ? null : said == Redaction.Said.AGREED;
    }

    private Optional<RedactedAnswer> redacted(
            Question question, Redaction.Part part, Reader reader) {
        return question.find(part.answer())
                .map(answer ->
                        new RedactedAnswer(
                                answer.id(),
                                reader.named(answer.author()),
                                answer.language(),
                                Mentions.written(part.body(), reader.mentioned()),
                                Mentions.shown(markdown.html(part.body()), reader.mentioned())));
    }

    private static org.atrium.contract.questions.@Nullable Freshness freshness(
            @Nullable Freshness said, Reader reader) {
        if (said == null) {
            return null;
        }
        var because = said.because();
        var language = said.language();
        return new org.atrium.contract.questions.Freshness(
                said.right(),
                reader.named(said.by()),
                said.at(),
                because == null || language == null ? null : new Text(because, language));
    }

    private static org.atrium.contract.questions.@Nullable Removed removed(
            @Nullable Removal removal, Reader reader) {
        return removal == null
                ? null
                : new org.atrium.contract.questions.Removed(
                        reader.named(removal.by()), removal.at(), removal.until());
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
                            reader.named(answer.author()),
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
                                reader.named(one.author()),
                                removed,
                                yours));
    }

    private org.atrium.contract.questions.Answer show(
            Answer answer, Question question, Reader reader) {
        return new org.atrium.contract.questions.Answer(
                answer.id(),
                Mentions.written(answer.body(), reader.mentioned()),
                Mentions.shown(markdown.html(answer.body()), reader.mentioned()),
                answer.language(),
                question.law() == null ? null : answer.basis(),
                reader.named(answer.author()),
                answer.createdAt(),
                answer.editedAt(),
                edited(answer.edit(), answer.version(), reader),
                answer.votes(),
                answer.id().equals(question.acceptedAnswer()),
                freshness(question.freshness(answer.id()), reader),
                first(answer.comments(), question, reader),
                answer.comments().size(),
                new ConfirmationsShown(
                                question,
                                reader.viewer(),
                                reader.names(),
                                topics,
                                reader.language())
                        .of(answer),
                answer.version(),
                answer.source(),
                yours(answer, question, reader));
    }

    private List<org.atrium.contract.questions.Comment> first(
            List<Comment> comments, Question question, Reader reader) {
        return comments(comments.stream().limit(ThreadPage.COMMENTS).toList(), question, reader);
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
                                reader.named(comment.author()),
                                comment.createdAt(),
                                comment.source(),
                                yours(Offers.on(question, comment, reader.viewer()))))
                .toList();
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
