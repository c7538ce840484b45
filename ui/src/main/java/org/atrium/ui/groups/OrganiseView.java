package org.atrium.ui.groups;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.atrium.ui.events.EventsClient;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.atrium.ui.questions.QuestionsClient;

/** What organisers do in their group: its texts, its members, and the log of it all. */
@Route(value = "groups/:slug/organise", layout = MemberLayout.class)
@PermitAll
public class OrganiseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GroupsDesk desk;
    private final transient OrganisingClient organising;
    private final transient EventsClient events;
    private final transient QuestionsClient people;
    private final transient Backend backend;
    private final transient Templates templates;
    private final transient Words words;
    private String name = "";

    OrganiseView(
            GroupsDesk desk,
            OrganisingClient organising,
            EventsClient events,
            QuestionsClient people,
            Backend backend,
            Templates templates,
            Words.Library library) {
        this.desk = desk;
        this.organising = organising;
        this.events = events;
        this.people = people;
        this.backend = backend;
        this.templates = templates;
        this.words = library.current();
        addClassName("fragment");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var form = organising.form(slug);
        var group = desk.group(slug);
        name = group.name();
        var lead = new Paragraph(words.get("organise.lead"));
        lead.addClassName("lead");
        var head =
                new Div(
                        new Anchor(
                                "/groups/" + Links.encode(slug), words.get("organise.back", name)),
                        new H1(words.get("organise.title", name)),
                        lead);
        head.addClassName("page-head");
        var log = new GroupLogRoom(words, templates, organising, backend, slug);
        removeAll();
        add(
                head,
                new GroupTexts(words, organising, backend, group, form, log::refresh),
                new InvitePeople(words, templates, organising, people, backend, slug, log::refresh),
                new GroupPeople(words, templates, organising, backend, group, log::refresh),
                new GapsRoom(words, desk, organising, backend, slug, log::refresh),
                new PinnedRoom(words, desk, organising, backend, slug, log::refresh),
                new CalendarRoom(words, templates, events, backend, slug, log::refresh),
                new UnattendedGroups(words, organising, backend, slug),
                log);
    }

    @Override
    public String getPageTitle() {
        return words.get("organise.title", name) + " – Atrium";
    }
}
