package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.atrium.contract.questions.Version;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The history of a text for members, who may bring versions back. */
@Route(value = "history/:id/:answer?", layout = MemberLayout.class)
@PermitAll
public class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final Fragment head = new Fragment("");
    private final Fragment looked = new Fragment("");
    private final Fragment foot = new Fragment("");
    private final OrderedList list = new OrderedList();
    private transient @Nullable History history;

    HistoryView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        addClassNames("fragment", "history");
        list.addClassName("versions");
        list.getElement().setAttribute("aria-label", words.get("history.list"));
        add(head, looked, list, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(
                History.of(
                        desk.questions(),
                        desk.histories(),
                        parameters.get("id").orElse(""),
                        parameters.get("answer").orElse(null),
                        event.getLocation().getQueryParameters().getParameters()));
    }

    private void show(History now) {
        history = now;
        var parameters = new HashMap<String, Object>(Map.of("w", words, "history", now));
        head.show(desk.templates().text("questions/historyHead.jte", parameters));
        looked.show(desk.templates().text("questions/historyLooked.jte", parameters));
        foot.show(desk.templates().text("questions/historyFoot.jte", parameters));
        list.removeAll();
        now.versions().items().forEach(version -> list.add(item(now, version)));
    }

    private ListItem item(History now, Version version) {
        var parameters = Map.<String, Object>of("w", words, "history", now, "version", version);
        var item =
                new ListItem(
                        new Fragment(desk.templates().text("questions/version.jte", parameters)));
        if (!now.isNow(version) && now.may().contains("edit")) {
            var button =
                    new ActButton(
                            words.get("history.restore"), () -> restore(now, version.number()));
            button.getElement()
                    .setAttribute(
                            "aria-label", words.get("history.restore.this", version.number()));
            item.add(button);
        }
        return item;
    }

    private void restore(History seen, long version) {
        var id = seen.question().id();
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> {
                            desk.histories().restore(id, seen.answer(), version, seen.now());
                            return newest(seen);
                        },
                        now -> {
                            show(now);
                            Notice.show(
                                    words.get("history.restored", version),
                                    words.get("undo"),
                                    () -> restore(now, seen.now()));
                        },
                        Notice::show);
    }

    private History newest(History seen) {
        return History.of(
                desk.questions(), desk.histories(), seen.question().id(), seen.answer(), Map.of());
    }

    @Override
    public String getPageTitle() {
        var shown = history;
        return words.get("history.title", shown == null ? "" : shown.question().title())
                + " – Atrium";
    }
}
