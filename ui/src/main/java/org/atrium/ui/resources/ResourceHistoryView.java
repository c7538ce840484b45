package org.atrium.ui.resources;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** Who changed what of a resource, for members. */
@Route(value = "resources/:id/history", layout = MemberLayout.class)
@PermitAll
public class ResourceHistoryView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient ResourcesDesk desk;

    ResourceHistoryView(ResourcesDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var history =
                desk.history(
                        event.getRouteParameters().get("id").orElse(""),
                        Query.one(query(event), "after"));
        return new Content(
                words().get("edits.title", history.resource().title()),
                "resources/history.jte",
                Map.of("history", history));
    }
}
