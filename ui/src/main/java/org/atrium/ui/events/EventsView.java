package org.atrium.ui.events;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The agenda for members. */
@Route(value = "events", layout = MemberLayout.class)
@PermitAll
public class EventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EventsDesk desk;
    private final transient Templates templates;
    private final transient Words words;
    private final Fragment agenda = new Fragment("");

    EventsView(
            EventsDesk desk,
            EventsClient events,
            Backend backend,
            Templates templates,
            Words.Library library) {
        this.desk = desk;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
        add(agenda, new OwnCalendar(words, events, backend));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = EventFilter.of(event.getLocation().getQueryParameters().getParameters());
        agenda.show(
                templates.text(
                        "events/agenda.jte",
                        Map.of("w", words, "agenda", desk.agenda(filter), "member", true)));
    }

    @Override
    public String getPageTitle() {
        return words.get("events.title") + " – Atrium";
    }
}
