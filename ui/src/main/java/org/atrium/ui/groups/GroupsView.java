package org.atrium.ui.groups;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** All groups for members. */
@Route(value = "groups", layout = MemberLayout.class)
@PermitAll
public class GroupsView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient GroupsDesk desk;

    GroupsView(GroupsDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var q = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        return new Content(
                words().get("groups.title"),
                "groups/index.jte",
                Map.of("q", q, "groups", desk.groups(q), "places", desk.places(q), "member", true));
    }
}
