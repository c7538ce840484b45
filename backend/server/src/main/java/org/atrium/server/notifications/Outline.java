package org.atrium.server.notifications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what in a thread, and who may see it.
 *
 * @param asker member id, as all people here
 * @param groups slugs
 */
record Outline(
        String id,
        String title,
        String language,
        Visibility visibility,
        List<String> groups,
        List<String> topics,
        String asker,
        Set<String> followers,
        List<Remark> comments,
        List<Reply> answers) {

    /** A comment. */
    record Remark(String id, String author) {}

    /** An answer. */
    record Reply(String id, String author, List<Remark> comments) {

        boolean holds(@Nullable String part) {
            return id.equals(part) || comments.stream().anyMatch(c -> c.id().equals(part));
        }
    }

    /** The answer that a part of the thread is, or belongs to; null for the question. */
    @Nullable Reply answerOf(@Nullable String part) {
        return answers.stream().filter(answer -> answer.holds(part)).findFirst().orElse(null);
    }

    Set<String> answerers() {
        var members = new LinkedHashSet<String>();
        answers.forEach(answer -> members.add(answer.author()));
        return members;
    }

    static Set<String> authors(List<Remark> comments) {
        var members = new LinkedHashSet<String>();
        comments.forEach(comment -> members.add(comment.author()));
        return members;
    }

    boolean isVisibleTo(Viewer viewer) {
        return isVisibleTo(
                String.valueOf(viewer.id()),
                groups.stream().anyMatch(viewer::isMemberOf),
                groups.stream().anyMatch(viewer::isOrganiserOf));
    }

    boolean isVisibleTo(String member, boolean inGroup, boolean organises) {
        return switch (visibility) {
            case PUBLIC -> true;
            case MEMBERS -> inGroup || member.equals(asker);
            case CONFIDENTIAL -> organises || member.equals(asker);
        };
    }
}
