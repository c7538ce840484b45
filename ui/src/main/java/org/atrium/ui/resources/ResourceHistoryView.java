package org.atrium.ui.resources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** Who changed what of a resource, for members. */
@Route(value = "resources/:id/history", layout = MemberLayout.class)
@PermitAll
public class ResourceHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ResourcesDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment body = new Fragment("");
    private String name = "";

    ResourceHistoryView(ResourcesDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var history =
                desk.history(
                        event.getRouteParameters().get("id").orElse(""),
                        Query.one(
                                event.getLocation().getQueryParameters().getParameters(), "after"));
        name = history.resource().title();
        body.show(templates.text("resources/history.jte", Map.of("w", words, "history", history)));
    }

    @Override
    public String getPageTitle() {
        return words.get("edits.title", name) + " – Atrium";
    }
}
