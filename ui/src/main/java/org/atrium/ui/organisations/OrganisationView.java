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

/** An organisation for members; those who keep it are led to its form. */
@Route(value = "organisations/:id", layout = MemberLayout.class)
@PermitAll
public class OrganisationView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationsDesk desk;

    OrganisationView(OrganisationsDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var shown =
                desk.shown(
                        OrganisationAddress.id(event).orElse(""), Query.one(query(event), "after"));
        return new Content(
                shown.organisation().name(),
                "organisations/organisation.jte",
                Map.of("shown", shown));
    }
}
