package org.atrium.ui.questions;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RemovedPost;
import org.atrium.ui.platform.Fragment;

/** What was taken away from a thread, for its authors and for organisers. */
final class RemovedList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final UnorderedList posts = new UnorderedList();

    RemovedList(Acts acts) {
        this.acts = acts;
        var heading = new H2(acts.desk().words().get("removed.posts"));
        heading.setId("removed");
        getElement().setAttribute("aria-labelledby", "removed");
        addClassName("removed");
        posts.addClassName("list");
        add(heading, posts);
    }

    void show(Question question) {
        posts.removeAll();
        setVisible(!question.removedPosts().isEmpty());
        question.removedPosts().forEach(post -> posts.add(item(question.id(), post)));
    }

    private ListItem item(String question, RemovedPost post) {
        var desk = acts.desk();
        var item =
                new ListItem(
                        new Fragment(
                                desk.templates()
                                        .text(
                                                "questions/removedPost.jte",
                                                Map.of("w", desk.words(), "post", post))));
        if (post.yours().may().contains("restore")) {
            item.add(
                    new ActButton(
                            desk.words().get("restore"),
                            () ->
                                    acts.run(() ->
                                            desk.questions()
                                                    .restore(
                                                            question,
                                                            List.of(
                                                                    post.kind() + "s",
                                                                    post.id())))));
        }
        return item;
    }
}
