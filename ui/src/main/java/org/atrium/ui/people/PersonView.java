package org.atrium.ui.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.Person;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** A profile for members. */
@Route(value = "people/:username", layout = MemberLayout.class)
@PermitAll
public class PersonView extends TemplateView {

    private static final long serialVersionUID = 1L;

    /** In the address of whoever wants to ask the person to mentor them. */
    private static final String MENTOR = "mentor";

    private final transient PeopleDesk desk;
    private final transient MentoringClient mentoring;
    private final transient Backend backend;

    PersonView(
            PeopleDesk desk,
            MentoringClient mentoring,
            Backend backend,
            Templates templates,
            Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
        this.mentoring = mentoring;
        this.backend = backend;
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        var username = event.getRouteParameters().get("username").orElse("");
        var self =
                Caller.signedIn().filter(member -> member.username().equals(username)).isPresent();
        var parameters = new HashMap<>(desk.profile(username));
        if (query(event).containsKey(MENTOR)
                && parameters.get("person") instanceof Person person
                && person.mayBeAskedToMentor()) {
            ask(person);
        }
        parameters.put("self", self);
        parameters.put("visibility", self ? desk.ownVisibility() : Map.of());
        return new Content(username, "people/profile.jte", parameters);
    }

    private void ask(Person person) {
        var username = person.username();
        var dialog =
                new MentoringDialog(
                        words(),
                        backend,
                        "ask",
                        person.name(),
                        person.canHelp(),
                        (topics, note) ->
                                mentoring.ask(
                                        username,
                                        new MentoringForm(topics, note, words().language())),
                        () -> asked(username, person.name()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                remove(dialog);
                show(username);
            }
        });
        add(dialog);
        dialog.open();
    }

    private void asked(String username, String name) {
        Notice.show(
                words().get("mentoring.asked", name),
                words().get("undo"),
                () ->
                        backend.later(
                                UI.getCurrent(),
                                () -> mentoring.leave(username),
                                (Mentoring now) -> show(username),
                                Notice::show));
    }

    private static void show(String username) {
        UI.getCurrent().navigate(PersonView.class, new RouteParameters("username", username));
    }
}
