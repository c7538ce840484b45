package org.atrium.server.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** The answers and comments of a thread, to be put in another order. */
record Posts(List<Answer> answers, List<Comment> comments) {

    Posts without(String post) {
        return new Posts(
                answers.stream()
                        .filter(one -> !one.id().equals(post))
                        .map(one -> one.without(post))
                        .toList(),
                comments.stream().filter(one -> !one.id().equals(post)).toList());
    }

    Posts with(Answer answer) {
        var all = new ArrayList<>(answers);
        all.add(answer);
        return new Posts(all, comments);
    }

    /** With a comment below an answer, or below the question when that answer is not there. */
    Posts with(Comment comment, @Nullable String under) {
        if (answers.stream().noneMatch(one -> one.id().equals(under))) {
            return new Posts(answers, inOrder(comments, comment));
        }
        return new Posts(
                answers.stream()
                        .map(one -> one.id().equals(under) ? one.with(comment) : one)
                        .toList(),
                comments);
    }

    static List<Comment> inOrder(List<Comment> comments, Comment comment) {
        return Stream.concat(comments.stream(), Stream.of(comment))
                .sorted(Comparator.comparing(Comment::createdAt))
                .toList();
    }

    Update update() {
        return new Update()
                .set("answers", answers)
                .set("answerCount", answers.size())
                .set("comments", comments);
    }
}
