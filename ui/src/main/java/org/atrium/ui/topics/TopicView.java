package org.atrium.ui.topics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A topic for members: what was asked about it, and who can help. */
@Route(value = "topics/:id", layout = MemberLayout.class)
@PermitAll
public class TopicView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TopicsDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment head = new Fragment("");
    private final FollowButton follow;
    private final Fragment room = new Fragment("");
    private String title = "";

    TopicView(TopicsDesk desk, Templates templates, Words.Library library, FollowButton follow) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        this.title = words.get("topics.title");
        addClassName("fragment");
        this.follow = follow;
        var top = new Div(head, follow);
        top.addClassName("page-head");
        add(top, room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = desk.room(event.getRouteParameters().get("id").orElse(""));
        title = shown.topic().label();
        head.show(templates.text("topics/head.jte", shown.parameters(words)));
        follow.about("topic", shown.topic().id());
        room.show(templates.text("topics/room.jte", shown.parameters(words)));
    }

    @Override
    public String getPageTitle() {
        return title + " – Atrium";
    }
}
