package org.atrium.ui.organisations;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** Who changed what of an organisation, for members. */
@Route(value = "organisations/:id/history", layout = MemberLayout.class)
@PermitAll
public class OrganisationHistoryView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationsDesk desk;

    OrganisationHistoryView(OrganisationsDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var history =
                desk.history(
                        OrganisationAddress.id(event).orElse(""), Query.one(query(event), "after"));
        return new Content(
                words().get("edits.title", history.organisation().name()),
                "organisations/history.jte",
                Map.of("history", history));
    }
}
