package org.atrium.ui.resources;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The bank of resources for members; what is chosen stands in the address. */
@Route(value = "resources", layout = MemberLayout.class)
@PermitAll
public class ResourcesView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient ResourcesDesk desk;

    ResourcesView(ResourcesDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var bank = desk.bank(ResourceFilter.of(query(event)));
        return new Content(
                words().get("resources.title"), "resources/bank.jte", Map.of("bank", bank));
    }
}
