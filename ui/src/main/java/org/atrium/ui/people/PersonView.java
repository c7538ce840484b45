package org.atrium.ui.people;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A profile for members. */
@Route(value = "people/:username", layout = MemberLayout.class)
@PermitAll
public class PersonView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient PeopleDesk desk;

    PersonView(PeopleDesk desk, Templates templates, Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var username = event.getRouteParameters().get("username").orElse("");
        var self =
                Caller.signedIn().filter(member -> member.username().equals(username)).isPresent();
        var parameters = new HashMap<>(desk.profile(username));
        parameters.put("self", self);
        parameters.put("visibility", self ? desk.ownVisibility() : Map.of());
        return new Content(username, "people/profile.jte", parameters);
    }
}
