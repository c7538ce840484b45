package org.atrium.ui.questions;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.Comment;
import org.atrium.ui.platform.Fragment;
import org.jspecify.annotations.Nullable;

/** The comments below a post, with what the member may do with each. */
final class CommentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final String question;
    private final @Nullable String answer;

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

    void show(List<Comment> comments) {
        removeAll();
        setVisible(!comments.isEmpty());
        comments.forEach(comment -> add(item(comment)));
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
