package org.atrium.ui.organisations;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The directory of organisations for members; what is chosen stands in the address. */
@Route(value = "organisations", layout = MemberLayout.class)
@PermitAll
public class OrganisationsView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationsDesk desk;

    OrganisationsView(OrganisationsDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        return new Content(
                words().get("organisations.title"),
                "organisations/directory.jte",
                Map.of("directory", desk.directory(OrganisationFilter.of(query(event)))));
    }
}
