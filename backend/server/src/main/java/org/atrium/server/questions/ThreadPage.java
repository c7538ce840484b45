package org.atrium.server.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread that is shown at once, so that a long one opens like a short one.
 *
 * @param answers of this page, best first
 * @param number from 1
 * @param of how many pages there are, at least 1
 */
record ThreadPage(List<Answer> answers, int number, int of) {

    private static final int ANSWERS = org.atrium.contract.questions.Question.ANSWERS;

    /** Of the comments on each post, the first so many; the others are asked for. */
    static final int COMMENTS = 10;

    /**
     * Which page is asked for.
     *
     * @param number from 1; the last page for more than there are
     * @param at id of an answer, a comment or a suggestion that is to be on the page, which then
     *     decides; null, or one that is not here, for none
     */
    record Place(int number, @Nullable String at) {

        static final Place FIRST = new Place(1, null);

        static Place at(@Nullable String post) {
            return new Place(1, post);
        }
    }

    static ThreadPage of(Question question, Place place) {
        var sorted = question.answers().stream().sorted(question.bestFirst()).toList();
        var pages = Math.max(1, Math.ceilDiv(sorted.size(), ANSWERS));
        var index = place.at() == null ? -1 : indexOf(place.at(), question, sorted);
        var number = index >= 0 ? index / ANSWERS + 1 : Math.clamp(place.number(), 1, pages);
        var end = Math.min(sorted.size(), number * ANSWERS);
        return new ThreadPage(sorted.subList((number - 1) * ANSWERS, end), number, pages);
    }

    private static int indexOf(String post, Question question, List<Answer> sorted) {
        var suggested = question.findSuggestion(post).map(Suggestion::answer).orElse(post);
        var under =
                question.findRemoved(suggested)
                        .map(RemovedPost::under)
                        .orElse(question.under(suggested));
        return sorted.stream().map(Answer::id).toList().indexOf(under == null ? suggested : under);
    }
}
