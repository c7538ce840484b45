package org.atrium.ui.events;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.TemplateView;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** The agenda for members. */
@Route(value = "events", layout = MemberLayout.class)
@PermitAll
public class EventsView extends TemplateView {

    private static final long serialVersionUID = 1L;

    private final transient EventsDesk desk;

    EventsView(
            EventsDesk desk,
            EventsClient events,
            Backend backend,
            Templates templates,
            Words.Library library) {
        super(templates, library.current());
        this.desk = desk;
        add(new OwnCalendar(words(), events, backend));
    }

    @Override
    protected Content content(BeforeEnterEvent event) {
        return new Content(
                words().get("events.title"),
                "events/agenda.jte",
                Map.of("agenda", desk.agenda(EventFilter.of(query(event))), "member", true));
    }
}
