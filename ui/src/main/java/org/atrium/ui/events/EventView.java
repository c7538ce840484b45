package org.atrium.ui.events;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.contract.events.Event;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.notifications.Bell;
import org.atrium.ui.notifications.LiveEvents;
import org.atrium.ui.notifications.NotificationsClient;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Latest;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** An event for members: they take part, organisers take care of it. */
@Route(value = "events/:id", layout = MemberLayout.class)
@PermitAll
public class EventView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EventsClient events;
    private final transient NotificationsClient notifications;
    private final transient Templates templates;
    private final transient Words words;
    private final transient Backend backend;
    private final transient LiveEvents live;
    private final Bell bell;
    private final Fragment head = new Fragment("");
    private final Fragment body = new Fragment("");
    private final ParticipationActs participation;
    private final EventThanks thanks;
    private final EventCare care;
    private String id = "";
    private String title = "";
    private final transient Latest latest = new Latest();
    private transient @Nullable Registration listening;

    EventView(
            EventsClient events,
            EventThanksClient thanking,
            NotificationsClient notifications,
            Templates templates,
            Words.Library library,
            Backend backend,
            LiveEvents live,
            Bell bell) {
        this.events = events;
        this.notifications = notifications;
        this.templates = templates;
        this.words = library.current();
        this.backend = backend;
        this.live = live;
        this.bell = bell;
        this.participation = new ParticipationActs(words, events, backend, this::show);
        this.thanks = new EventThanks(words, thanking, backend, this::show);
        this.care = new EventCare(words, templates, events, backend, this::show);
        addClassName("fragment");
        var top = new Div(head, participation);
        top.addClassName("page-head");
        add(top, body, thanks, care);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        latest.now(events.event(id), this::show);
    }

    private void show(Event event) {
        title = event.title();
        Map<String, Object> parameters = Map.of("w", words, "event", event);
        head.show(templates.text("events/head.jte", parameters));
        body.show(
                templates.text(
                        "events/body.jte",
                        Map.of(
                                "w",
                                words,
                                "event",
                                event,
                                "dates",
                                !event.may().contains("edit"))));
        participation.show(event);
        thanks.show(event);
        care.show(event);
    }

    /** What is told of it is read with it. */
    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        listening =
                live.listen(
                        ui,
                        happened -> id.equals(happened.event()),
                        happened ->
                                backend.later(
                                        ui,
                                        () -> events.event(id),
                                        latest.only(this::show),
                                        refused -> {}));
        backend.later(
                ui, () -> notifications.readAbout(id), unread -> bell.refresh(), refused -> {});
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    @Override
    public String getPageTitle() {
        return title + " – Atrium";
    }
}
