package org.atrium.ui.people;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The directory for members; what is chosen stands in the address. */
@Route(value = "people", layout = MemberLayout.class)
@PermitAll
public class PeopleView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;

    PeopleView(PeopleDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        return new Content(
                words().get("people.title"),
                "people/directory.jte",
                Map.of("directory", desk.directory(PeopleFilter.of(query(event)))));
    }
}
