package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * A page of a thread as a visitor reads it.
 *
 * @param opened all comments on one of its posts, or as many as fit; null for none
 */
public record ShownThread(Question question, ThreadPlace place, @Nullable Page<Comment> opened) {

    private static final int TOGETHER = 100;

    /** Comments on a post that are shown, and where more of them are; null for nowhere. */
    public record Comments(List<Comment> shown, int left, @Nullable String more) {}

    static ShownThread of(QuestionsClient questions, String id, ThreadPlace place) {
        var question = questions.question(id, place);
        var on = place.comments();
        var opened =
                on == null
                        ? null
                        : questions.comments(
                                id, on.equals(id) ? null : on, TOGETHER, place.after());
        return new ShownThread(question, place, opened);
    }

    /** The address of this page of the thread. */
    public String address() {
        return address(question.page());
    }

    public String address(int page) {
        return Links.question(question.id(), question.title()) + ThreadPlace.page(page).query();
    }

    /** How many answers come before those of this page. */
    public int before() {
        return (question.page() - 1) * Question.ANSWERS;
    }

    public Comments comments() {
        return comments(question.id(), question.comments(), question.commentCount());
    }

    public Comments comments(Answer answer) {
        return comments(answer.id(), answer.comments(), answer.commentCount());
    }

    private Comments comments(String on, List<Comment> first, int count) {
        if (opened != null && on.equals(place.comments())) {
            return new Comments(opened.items(), 0, more(on, opened.next()));
        }
        return count > first.size()
                ? new Comments(first, count - first.size(), more(on, ""))
                : new Comments(first, 0, null);
    }

    private @Nullable String more(String on, @Nullable String after) {
        return after == null
                ? null
                : Links.question(question.id(), question.title())
                        + new ThreadPlace(question.page(), null, on, after).query()
                        + "#comments-"
                        + on;
    }
}
