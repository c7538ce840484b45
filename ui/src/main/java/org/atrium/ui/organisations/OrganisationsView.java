package org.atrium.ui.organisations;

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

/** The directory of organisations for members; what is chosen stands in the address. */
@Route(value = "organisations", layout = MemberLayout.class)
@PermitAll
public class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationsDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment directory = new Fragment("");

    OrganisationsView(OrganisationsDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(directory);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter =
                OrganisationFilter.of(event.getLocation().getQueryParameters().getParameters());
        directory.show(
                templates.text(
                        "organisations/directory.jte",
                        Map.of("w", words, "directory", desk.directory(filter))));
    }

    @Override
    public String getPageTitle() {
        return words.get("organisations.title") + " – Atrium";
    }
}
