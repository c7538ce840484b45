package org.atrium.ui.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.atrium.contract.notifications.Notification;
import org.atrium.ui.platform.Words;

/** Notices by day. */
final class NoticeDays extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient NoticeActs acts;

    NoticeDays(Words words, NoticeActs acts) {
        this.words = words;
        this.acts = acts;
        addClassName("fragment");
    }

    void show(List<Notification> notices) {
        var byDay = new LinkedHashMap<String, List<Notification>>();
        notices.forEach(notice ->
                byDay.computeIfAbsent(day(notice.at()), unused -> new ArrayList<>()).add(notice));
        removeAll();
        byDay.forEach((day, some) -> add(room(day, some)));
    }

    private Section room(String day, List<Notification> notices) {
        var title = new H2(words.get("notices." + day));
        title.setId(day);
        var label = new Div(title);
        label.addClassName("room-label");
        var list = new UnorderedList();
        list.addClassNames("list", "notices");
        notices.forEach(notice -> list.add(item(notice)));
        var room = new Section(label, list);
        room.addClassName("room");
        room.getElement().setAttribute("aria-labelledby", day);
        return room;
    }

    private NoticeItem item(Notification notice) {
        return new NoticeItem(
                words,
                notice,
                opened -> acts.read(UI.getCurrent(), opened, unread -> {}),
                cause -> acts.mute(UI.getCurrent(), cause));
    }

    private static String day(Instant at) {
        var zone = zone();
        var then = LocalDate.ofInstant(at, zone);
        var today = LocalDate.now(zone);
        if (!then.isBefore(today)) {
            return "today";
        }
        return then.equals(today.minusDays(1)) ? "yesterday" : "earlier";
    }

    /** The reader's day, where their browser says which zone they are in. */
    private static ZoneId zone() {
        var details = UI.getCurrent().getPage().getExtendedClientDetails();
        var zone = details == null ? null : details.getTimeZoneId();
        return zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
