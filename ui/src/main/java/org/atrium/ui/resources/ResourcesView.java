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
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The bank of resources for members; what is chosen stands in the address. */
@Route(value = "resources", layout = MemberLayout.class)
@PermitAll
public class ResourcesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ResourcesDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment bank = new Fragment("");

    ResourcesView(ResourcesDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(bank);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = ResourceFilter.of(event.getLocation().getQueryParameters().getParameters());
        bank.show(
                templates.text(
                        "resources/bank.jte", Map.of("w", words, "bank", desk.bank(filter))));
    }

    @Override
    public String getPageTitle() {
        return words.get("resources.title") + " – Atrium";
    }
}
