package org.atrium.server.drafts;

import java.util.Set;
import java.util.regex.Pattern;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is for; with its owner in front it is the id, so that a member's are a range.
 *
 * @param kind `question`, `answer`, `comment` or `edit`
 * @param target ids with a point between them
 */
record DraftAddress(String kind, String target) {

    private static final Set<String> KINDS = Set.of("question", "answer", "comment", "edit");
    private static final Pattern TARGET =
            Pattern.compile("[A-Za-z0-9-]{1,40}(\\.[A-Za-z0-9-]{1,40})?");

    /** An address together with whose draft it is. */
    record Owned(String member, DraftAddress address) {

        static Owned of(String id) {
            var parts = id.split(":", 3);
            return new Owned(parts[0], new DraftAddress(parts[1], parts[2]));
        }
    }

    /** Refuses what cannot be the address of a draft. */
    DraftAddress {
        if (!KINDS.contains(kind) || !TARGET.matcher(target).matches()) {
            throw new Refusal.NotFound("draft.unknown").refused();
        }
    }

    String of(String member) {
        return member + ":" + kind + ":" + target;
    }

    /** Id of the question that the draft belongs to; null for a new one. */
    @Nullable String thread() {
        if (kind.equals("question")) {
            return null;
        }
        var point = target.indexOf('.');
        return point < 0 ? target : target.substring(0, point);
    }

    /** Smaller than the id of every draft of the member's. */
    static String first(String member) {
        return member + ":";
    }

    /** Greater than the id of every draft of the member's: the character after the colon. */
    static String last(String member) {
        return member + ";";
    }
}
