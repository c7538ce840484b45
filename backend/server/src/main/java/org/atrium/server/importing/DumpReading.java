package org.atrium.server.importing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.atrium.server.questions.ImportedThreads.Outcome;

/** What each table's rows mean for the threads; keeps them in the scratch file. */
final class DumpReading {

    private static final String DUPLICATE = "3";

    /** What history rows say that a person changed: title, body, tags. */
    private static final Set<Long> EDITS = Set.of(4L, 5L, 6L);

    private static final Map<String, Votes.Kind> VOTES =
            Map.of("1", Votes.Kind.ACCEPTING, "2", Votes.Kind.UP, "3", Votes.Kind.DOWN);

    private final Scratch scratch;
    private final Sums sums;

    DumpReading(Scratch scratch, Sums sums) {
        this.scratch = scratch;
        this.sums = sums;
    }

    /** Reads a row's values into the scratch file. */
    interface Step {
        void take(DumpRow.Readable row) throws BrokenRowException;
    }

    void take(String file, String kind, DumpRow row, Step step) {
        switch (row) {
            case DumpRow.Broken broken -> {
                sums.read(kind);
                sums.skip(kind, file, broken.line(), broken.reason());
            }
            case DumpRow.Readable readable -> {
                var actual = kind.equals(Sums.QUESTIONS) ? kindOfPost(readable) : kind;
                sums.read(actual);
                try {
                    step.take(readable);
                } catch (BrokenRowException broken) {
                    sums.skip(actual, file, readable.line(), String.valueOf(broken.getMessage()));
                }
            }
        }
    }

    private static String kindOfPost(DumpRow.Readable row) {
        return switch (row.text("PostTypeId").orElse("")) {
            case "1", "" -> Sums.QUESTIONS;
            case "2" -> Sums.ANSWERS;
            default -> Sums.OTHERS;
        };
    }

    void post(DumpRow.Readable row) throws BrokenRowException {
        var type = row.number("PostTypeId");
        if (type == 1) {
            question(row);
        } else if (type == 2) {
            answer(row);
        } else {
            // tag descriptions and other pages of the site itself
            sums.pass(Sums.OTHERS, 1);
        }
    }

    private void question(DumpRow.Readable row) throws BrokenRowException {
        var id = row.id("Id");
        checkPost(row);
        row.required("Title");
        var at = row.time("CreationDate");
        keepPost(id, Scratch.Part.QUESTION, id, at, row);
        author(row, "OwnerUserId");
    }

    private void answer(DumpRow.Readable row) throws BrokenRowException {
        var id = row.id("Id");
        checkPost(row);
        var thread = row.id("ParentId");
        var at = row.time("CreationDate");
        keepPost(thread, Scratch.Part.ANSWER, id, at, row);
        author(row, "OwnerUserId");
    }

    private static void checkPost(DumpRow.Readable row) throws BrokenRowException {
        row.required("Body");
        if (row.text("Score").isPresent()) {
            row.number("Score");
        }
        if (row.text("LastEditDate").isPresent()) {
            row.time("LastEditDate");
        }
    }

    void comment(DumpRow.Readable row) throws BrokenRowException {
        var id = row.id("Id");
        row.required("Text");
        row.time("CreationDate");
        var post = row.id("PostId");
        keepOnce(threadOf(post), Scratch.Part.COMMENT, id, row);
        author(row, "UserId");
    }

    void vote(DumpRow.Readable row) throws BrokenRowException {
        var kind = VOTES.get(row.required("VoteTypeId"));
        var post = row.id("PostId");
        if (kind == null || scratch.threadOf(post).isEmpty()) {
            // favourites, bounties and the site's own housekeeping; posts that were deleted
            sums.pass(Sums.VOTES, 1);
        } else {
            scratch.vote(post, kind);
        }
    }

    void link(DumpRow.Readable row) throws BrokenRowException {
        var id = row.id("Id");
        var post = row.id("PostId");
        row.id("RelatedPostId");
        if (!DUPLICATE.equals(row.required("LinkTypeId"))
                || scratch.threadOf(post).isEmpty()
                || scratch.threadOf(row.id("RelatedPostId")).isEmpty()) {
            sums.pass(Sums.LINKS, 1);
        } else {
            keepOnce(threadOf(post), Scratch.Part.LINK, id, row);
        }
    }

    /**
     * A tag that means a topic needs nothing new; any other lives on with its questions. Neither is
     * a document of its own, so neither can be created or changed.
     */
    void tag(DumpRow.Readable row) throws BrokenRowException {
        row.required("TagName");
        sums.count(Sums.TAGS, Outcome.UNCHANGED, 1);
    }

    /** Only when a post was edited; its words come from the post itself. */
    void history(DumpRow.Readable row) throws BrokenRowException {
        var post = row.id("PostId");
        var type = row.number("PostHistoryTypeId");
        if (!EDITS.contains(type) || scratch.threadOf(post).isEmpty()) {
            sums.pass(Sums.HISTORY, 1);
        } else {
            scratch.edit(post, row.time("CreationDate"));
        }
    }

    private long threadOf(long post) throws BrokenRowException {
        return scratch.threadOf(post)
                .orElseThrow(() -> new BrokenRowException("is about an unknown post: " + post));
    }

    private void keepPost(long thread, Scratch.Part part, long id, Instant at, DumpRow.Readable row)
            throws BrokenRowException {
        if (scratch.threadOf(id).isPresent()) {
            throw new BrokenRowException("has an Id that was there before: " + id);
        }
        scratch.keep(thread, part, id, row);
        scratch.post(id, thread, at);
    }

    private void keepOnce(long thread, Scratch.Part part, long id, DumpRow.Readable row)
            throws BrokenRowException {
        if (!scratch.keep(thread, part, id, row)) {
            throw new BrokenRowException("has an Id that was there before: " + id);
        }
    }

    private void author(DumpRow.Readable row, String name) {
        try {
            if (row.text(name).isPresent()) {
                scratch.author(row.number(name));
            } else {
                scratch.unknownAuthor();
            }
        } catch (BrokenRowException unknown) {
            scratch.unknownAuthor();
        }
    }
}
