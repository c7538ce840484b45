package org.atrium.ui.people;

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

/** The directory for members; what is chosen stands in the address. */
@Route(value = "people", layout = MemberLayout.class)
@PermitAll
public class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment directory = new Fragment("");

    PeopleView(PeopleDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(directory);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = PeopleFilter.of(event.getLocation().getQueryParameters().getParameters());
        directory.show(
                templates.text(
                        "people/directory.jte",
                        Map.of("w", words, "directory", desk.directory(filter))));
    }

    @Override
    public String getPageTitle() {
        return words.get("people.title") + " – Atrium";
    }
}
