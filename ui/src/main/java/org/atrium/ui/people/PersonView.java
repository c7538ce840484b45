package org.atrium.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A profile for members. */
@Route(value = "people/:username", layout = MemberLayout.class)
@PermitAll
public class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment profile = new Fragment("");
    private String username = "";

    PersonView(PeopleDesk desk, Templates templates, Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(profile);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        username = event.getRouteParameters().get("username").orElse("");
        var parameters = new HashMap<>(desk.profile(username));
        parameters.put("w", words);
        var self =
                Caller.signedIn().filter(member -> member.username().equals(username)).isPresent();
        parameters.put("self", self);
        parameters.put("visibility", self ? desk.ownVisibility() : Map.of());
        profile.show(templates.text("people/profile.jte", parameters));
    }

    @Override
    public String getPageTitle() {
        return username + " – Atrium";
    }
}
