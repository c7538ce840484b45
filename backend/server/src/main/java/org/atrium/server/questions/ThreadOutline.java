package org.atrium.server.questions;

import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what in a thread, for those who tell of it; people are member ids.
 *
 * @param groups slugs
 * @param topics ids
 * @param experts those whom it was asked in confidence
 */
public record ThreadOutline(
        String id,
        Kind kind,
        String title,
        String language,
        Visibility visibility,
        List<String> groups,
        List<String> topics,
        List<String> experts,
        String asker,
        Set<String> followers,
        List<Remark> comments,
        List<Reply> answers) {

    /** A comment. */
    public record Remark(String id, String author) {}

    /** An answer. */
    public record Reply(String id, String author, List<Remark> comments) {

        boolean holds(@Nullable String part) {
            return id.equals(part) || comments.stream().anyMatch(one -> one.id().equals(part));
        }
    }

    /** The answer that a part of the thread is, or belongs to; null for the question. */
    public @Nullable Reply answerOf(@Nullable String part) {
        return answers.stream().filter(answer -> answer.holds(part)).findFirst().orElse(null);
    }

    /** Whether the caller may see the thread and everything in it. */
    public boolean isVisibleTo(Viewer viewer) {
        return isVisibleTo(viewer.audience());
    }

    /** Whether the account's owner may see the thread and everything in it. */
    public boolean isVisibleTo(Account account) {
        return Sight.of(this, account.audience());
    }

    /** Whether they may see the thread and everything in it. */
    public boolean isVisibleTo(Audience audience) {
        return Sight.of(this, audience);
    }
}
