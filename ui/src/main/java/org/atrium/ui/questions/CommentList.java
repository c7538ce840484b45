package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.Comment;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.jspecify.annotations.Nullable;

/** The comments below a post, with what the member may do with each. */
final class CommentList extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int MORE = 100;

    private final transient Acts acts;
    private final String question;
    private final @Nullable String answer;
    private int count;
    private int wanted;

    /**
     * @param answer null for the comments on the question itself
     */
    CommentList(Acts acts, String question, @Nullable String answer) {
        this.acts = acts;
        this.question = question;
        this.answer = answer;
        addClassName("comments");
        getElement().setAttribute("aria-label", acts.desk().words().get("comments"));
    }

    /**
     * @param first of the comments
     * @param all how many there are
     */
    void show(List<Comment> first, int all) {
        count = all;
        if (first.size() < Math.min(wanted, all)) {
            load();
        } else {
            fill(first);
        }
    }

    /** Also those that come last, as the one that was just written. */
    void showAll() {
        showTo(count);
    }

    private void showTo(int number) {
        if (number > getChildren().count()) {
            wanted = number;
            load();
        }
    }

    private void load() {
        acts.desk()
                .backend()
                .later(
                        UI.getCurrent(),
                        () -> acts.desk().questions().comments(question, answer, wanted),
                        this::fill,
                        Notice::show);
    }

    private void fill(List<Comment> comments) {
        removeAll();
        setVisible(!comments.isEmpty());
        comments.forEach(comment -> add(item(comment)));
        var left = count - comments.size();
        if (left > 0) {
            var more = acts.desk().words().get("comments.more", left);
            add(
                    new ListItem(
                            new ActButton(more, () -> showTo(comments.size() / MORE * MORE + MORE))
                                    .plain()));
        }
    }

    private ListItem item(Comment comment) {
        var desk = acts.desk();
        var text =
                new Fragment(
                        desk.templates()
                                .text(
                                        "questions/comment.jte",
                                        Map.of("w", desk.words(), "comment", comment)));
        var item = new ListItem(text);
        item.setId("comment-" + comment.id());
        var more = PostActs.ofComment(acts, question, comment.id(), answer, comment.yours().may());
        if (!more.isEmpty()) {
            item.add(more);
        }
        return item;
    }
}
