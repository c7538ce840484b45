package org.atrium.ui.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** All notifications, by day. */
@Route(value = "notifications", layout = MemberLayout.class)
@PermitAll
public class NotificationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 30;

    private final transient NotificationsClient notifications;
    private final transient Words words;
    private final Bell bell;
    private @Nullable String after;

    NotificationsView(NotificationsClient notifications, Words.Library library, Bell bell) {
        this.notifications = notifications;
        this.words = library.current();
        this.bell = bell;
        addClassName("fragment");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        after = event.getLocation().getQueryParameters().getSingleParameter("after").orElse(null);
        show();
    }

    private void show() {
        removeAll();
        var page = notifications.newest(SHOWN, after);
        var head = new Div(new H1(words.get("notices.title")), lead());
        head.addClassName("page-head");
        add(head);
        if (page.items().stream().anyMatch(notice -> !notice.read())) {
            var readAll = new NativeButton(words.get("notices.read-all"), event -> readAll());
            readAll.addClassNames("button", "button-large");
            var actions = new Div(readAll);
            actions.addClassName("actions");
            head.add(actions);
        }
        if (page.items().isEmpty()) {
            add(nothing());
        }
        addDays(page);
        addPaging(page);
    }

    private Div nothing() {
        var ways =
                new Div(
                        way("/profile", "home.foryou.profile.button"),
                        way("/questions", "questions.all"));
        ways.addClassName("actions");
        var nothing = new Div(new Paragraph(words.get("notices.none.long")), ways);
        nothing.addClassName("empty");
        return nothing;
    }

    private Anchor way(String address, String key) {
        var way = new Anchor(address, words.get(key));
        way.addClassNames("button", "button-large");
        return way;
    }

    private Paragraph lead() {
        var lead = new Paragraph(words.get("notices.lead"));
        lead.addClassName("lead");
        return lead;
    }

    private void addDays(Page<Notification> page) {
        var days = new LinkedHashMap<String, ArrayList<Notification>>();
        page.items()
                .forEach(notice ->
                        days.computeIfAbsent(day(notice.at()), unused -> new ArrayList<>())
                                .add(notice));
        days.forEach((day, notices) -> {
            var title = new H2(words.get("notices." + day));
            title.setId(day);
            var label = new Div(title);
            label.addClassName("room-label");
            var list = new UnorderedList();
            list.addClassNames("list", "notices");
            notices.forEach(notice -> list.add(new NoticeItem(words, notice, this::opened)));
            var room = new Section(label, list);
            room.addClassName("room");
            room.getElement().setAttribute("aria-labelledby", day);
            add(room);
        });
    }

    private void addPaging(Page<Notification> page) {
        var next = page.next();
        if (next == null) {
            return;
        }
        var more =
                new Anchor("/notifications?after=" + Links.encode(next), words.get("notices.more"));
        more.addClassNames("button", "button-large");
        var paging = new Div(more);
        paging.addClassName("paging");
        add(paging);
    }

    private static String day(Instant at) {
        var zone = zone();
        var days = LocalDate.ofInstant(at, zone).until(LocalDate.now(zone)).getDays();
        var months = LocalDate.ofInstant(at, zone).until(LocalDate.now(zone)).toTotalMonths();
        return months > 0 || days > 1 ? "earlier" : days == 1 ? "yesterday" : "today";
    }

    /** The reader's day, where their browser says which zone they are in. */
    private static ZoneId zone() {
        var details = UI.getCurrent().getPage().getExtendedClientDetails();
        var zone = details == null ? null : details.getTimeZoneId();
        return zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    private void opened(Notification notice) {
        if (!notice.read()) {
            notifications.read(notice.id());
            bell.refresh();
        }
    }

    private void readAll() {
        notifications.readAll();
        bell.refresh();
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("notices.title") + " – Atrium";
    }
}
