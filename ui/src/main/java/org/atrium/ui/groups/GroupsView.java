package org.atrium.ui.groups;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** All groups for members. */
@Route(value = "groups", layout = MemberLayout.class)
@PermitAll
public class GroupsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GroupsDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment index = new Fragment("");

    GroupsView(GroupsDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(index);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        index.show(
                templates.text(
                        "groups/index.jte",
                        Map.of(
                                "w",
                                words,
                                "q",
                                q,
                                "groups",
                                desk.groups(q),
                                "places",
                                desk.places(q),
                                "member",
                                true)));
    }

    @Override
    public String getPageTitle() {
        return words.get("groups.title") + " – Atrium";
    }
}
