package org.atrium.server.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Source;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.importing.Scratch.Kept;
import org.atrium.server.importing.Scratch.Part;
import org.atrium.server.questions.ImportedThread;
import org.atrium.server.questions.ImportedThread.ImportedAnswer;
import org.atrium.server.questions.ImportedThread.ImportedComment;
import org.atrium.server.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Puts a thread together from its rows. */
final class ThreadAssembly {

    private static final String POSTS = "Posts.xml";
    private static final String COMMENTS = "Comments.xml";

    private final StackExchangeSite site;
    private final String group;
    private final String language;
    private final TagMapping tags;
    private final DumpAuthors authors;
    private final Scratch scratch;
    private final Sums sums;

    ThreadAssembly(
            StackExchangeSite site,
            String group,
            String language,
            TagMapping tags,
            DumpAuthors authors,
            Scratch scratch,
            Sums sums) {
        this.site = site;
        this.group = group;
        this.language = language;
        this.tags = tags;
        this.authors = authors;
        this.scratch = scratch;
        this.sums = sums;
    }

    /** A thread with how many rows besides posts and comments went into it, by kind. */
    record Assembled(ImportedThread thread, Map<String, Long> others) {}

    /** Empty when the rows belong to a question that is not there. */
    Optional<Assembled> thread(List<Kept> rows) {
        var parts = new EnumLists(rows);
        var others =
                Map.of(
                        Sums.VOTES, parts.posts().map(post -> scratch.votesOf(post).sum()).sum(),
                        Sums.HISTORY, parts.posts().map(scratch::editsOf).sum(),
                        Sums.LINKS, (long) parts.of(Part.LINK).size());
        var question = parts.of(Part.QUESTION).stream().findFirst();
        if (question.isEmpty()) {
            skipOrphans(parts, others);
            return Optional.empty();
        }
        try {
            return Optional.of(new Assembled(thread(question.get(), parts), others));
        } catch (BrokenRowException broken) {
            // values were checked when the row was kept
            throw new IllegalStateException(broken);
        }
    }

    /** The rows of a thread by what they are. */
    private record EnumLists(List<Kept> rows) {
        List<Kept> of(Part part) {
            return rows.stream().filter(row -> row.part() == part).toList();
        }

        LongStream posts() {
            return rows.stream()
                    .filter(row -> row.part() == Part.QUESTION || row.part() == Part.ANSWER)
                    .mapToLong(Kept::id);
        }
    }

    private void skipOrphans(EnumLists parts, Map<String, Long> others) {
        for (var answer : parts.of(Part.ANSWER)) {
            sums.skip(
                    Sums.ANSWERS,
                    POSTS,
                    answer.row().line(),
                    "answers a question that is not in the dump");
        }
        for (var comment : parts.of(Part.COMMENT)) {
            sums.skip(
                    Sums.COMMENTS,
                    COMMENTS,
                    comment.row().line(),
                    "is about a post without a question");
        }
        others.forEach((kind, rows) -> sums.pass(kind, rows));
    }

    private ImportedThread thread(Kept question, EnumLists parts) throws BrokenRowException {
        var row = question.row();
        var at = row.time("CreationDate");
        var title = plain(row.required("Title"));
        var body = MarkdownOfHtml.convert(row.required("Body"), site.question(question.id()));
        var comments = comments(parts, question.id());
        var answers = answers(parts, comments);
        var words = tags.mapped(row.text("Tags").orElse(""));
        var ownComments = comments.getOrDefault(question.id(), List.of());
        return new ImportedThread(
                threadId(question.id(), at),
                Kind.QUESTION,
                title,
                body.isEmpty() ? MarkdownWords.escaped(title) : body,
                language,
                null,
                authors.memberId(row, "OwnerUserId"),
                at,
                editedAt(row, question.id()),
                activeAt(at, answers, ownComments),
                words.topics(),
                words.tags(),
                List.of(group),
                Visibility.PUBLIC,
                score(row, question.id()),
                List.of(),
                accepted(row, parts),
                duplicateOf(parts),
                answers,
                ownComments,
                source(row, site.question(question.id()), at));
    }

    private List<ImportedAnswer> answers(EnumLists parts, Map<Long, List<ImportedComment>> comments)
            throws BrokenRowException {
        var answers = new ArrayList<ImportedAnswer>();
        for (var kept : parts.of(Part.ANSWER)) {
            var row = kept.row();
            var at = row.time("CreationDate");
            var address = site.answer(kept.id());
            var body = MarkdownOfHtml.convert(row.required("Body"), address);
            answers.add(
                    new ImportedAnswer(
                            answerId(kept.id(), at),
                            body.isEmpty() ? "…" : body,
                            language,
                            null,
                            authors.memberId(row, "OwnerUserId"),
                            at,
                            editedAt(row, kept.id()),
                            score(row, kept.id()),
                            List.of(),
                            comments.getOrDefault(kept.id(), List.of()),
                            source(row, address, at)));
        }
        answers.sort(Comparator.comparing(ImportedAnswer::at).thenComparing(ImportedAnswer::id));
        return answers;
    }

    private Map<Long, List<ImportedComment>> comments(EnumLists parts, long question)
            throws BrokenRowException {
        var comments = new HashMap<Long, List<ImportedComment>>();
        for (var kept : parts.of(Part.COMMENT)) {
            var row = kept.row();
            var at = row.time("CreationDate");
            var post = row.id("PostId");
            var address = post == question ? site.question(post) : site.answer(post);
            comments.computeIfAbsent(post, any -> new ArrayList<>())
                    .add(
                            new ImportedComment(
                                    Ids.of(at, site.key("comment", kept.id())),
                                    CommentText.safe(row.required("Text")),
                                    language,
                                    authors.memberId(row, "UserId"),
                                    at,
                                    source(row, site.comment(address, kept.id()), at)));
        }
        comments.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparing(ImportedComment::at)
                                        .thenComparing(ImportedComment::id)));
        return comments;
    }

    private static Source source(DumpRow.Readable row, String address, Instant at) {
        return new Source(address, Licences.of(row.text("ContentLicense"), at));
    }

    private @Nullable Instant editedAt(DumpRow.Readable row, long post) throws BrokenRowException {
        return row.text("LastEditDate").isPresent()
                ? row.time("LastEditDate")
                : scratch.editedAt(post).orElse(null);
    }

    private int score(DumpRow.Readable row, long post) throws BrokenRowException {
        var votes = scratch.votesOf(post);
        var score = row.text("Score").isPresent() ? row.number("Score") : votes.up() - votes.down();
        return Math.clamp(score, -1_000_000, 1_000_000);
    }

    private @Nullable String accepted(DumpRow.Readable row, EnumLists parts)
            throws BrokenRowException {
        for (var answer : parts.of(Part.ANSWER)) {
            var named = row.text("AcceptedAnswerId");
            var chosen =
                    named.isPresent()
                            ? named.get().equals(Long.toString(answer.id()))
                            : scratch.votesOf(answer.id()).accepting() > 0;
            if (chosen) {
                return answerId(answer.id(), answer.row().time("CreationDate"));
            }
        }
        return null;
    }

    private List<String> duplicateOf(EnumLists parts) throws BrokenRowException {
        var ids = new ArrayList<String>();
        for (var link : parts.of(Part.LINK)) {
            var post = link.row().id("RelatedPostId");
            var original = scratch.threadOf(post).orElse(post);
            scratch.timeOf(original).ifPresent(at -> ids.add(threadId(original, at)));
        }
        return ids.stream().distinct().toList();
    }

    private String threadId(long post, Instant at) {
        return Ids.of(at, site.key("question", post));
    }

    private String answerId(long post, Instant at) {
        return Ids.of(at, site.key("answer", post));
    }

    private static Instant activeAt(
            Instant at, List<ImportedAnswer> answers, List<ImportedComment> comments) {
        var latest = at;
        for (var answer : answers) {
            latest = later(latest, answer.at());
            latest = activeAt(latest, List.of(), answer.comments());
        }
        for (var comment : comments) {
            latest = later(latest, comment.at());
        }
        return latest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
