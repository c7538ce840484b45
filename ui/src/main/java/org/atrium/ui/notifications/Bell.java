package org.atrium.ui.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.notifications.Unread;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Latest;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The bell: how many notices are unread, at once, and the newest of them in a panel. */
@SpringComponent
@UIScope
public class Bell extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;
    private static final int MOST = 99;
    static final Set<String> NEWS = Set.of("Notified", "NotificationsRead");

    private final transient NotificationsClient notifications;
    private final transient Backend backend;
    private final transient LiveEvents live;
    private final transient Words words;
    private final transient NoticeActs acts;
    private final String username;
    private final NativeButton button = new NativeButton();
    private final Span spoken = new Span();
    private final Span count = new Span();
    private final Popover panel = new Popover();
    private final H2 title = new H2();
    private final NativeButton readAll = new NativeButton();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final transient Latest counts = new Latest();
    private final transient Latest lists = new Latest();
    private transient @Nullable Registration listening;

    Bell(
            NotificationsClient notifications,
            Backend backend,
            LiveEvents live,
            Words.Library library) {
        this.notifications = notifications;
        this.backend = backend;
        this.live = live;
        this.words = library.current();
        this.acts = new NoticeActs(notifications, backend, words);
        this.username = Caller.signedIn().map(SignedIn::username).orElse("");
        addClassName("bell");
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("aria-live", "polite");
        count.addClassName("unread");
        count.getElement().setAttribute("aria-hidden", "true");
        button.addClassNames("site-icon", "icon", "icon-bell");
        button.add(spoken, count);
        buildPanel();
        add(button, panel);
        show(0);
    }

    private void buildPanel() {
        readAll.setText(words.get("notices.read-all"));
        readAll.addClassNames("button", "button-plain");
        readAll.addClickListener(
                event -> inView(ui -> acts.readAll(ui, counts.only(this::showAll))));
        var head = new Div(title, readAll);
        head.addClassName("panel-head");
        list.addClassName("list");
        nothing.addClassNames("quiet", "panel-text");
        var all = new Anchor("/notifications", words.get("notices.all"));
        all.addClassName("small");
        all.getElement().addEventListener("click", event -> panel.close());
        var foot = new Div(all);
        foot.addClassName("panel-foot");
        panel.addClassName("bell-panel");
        panel.setTarget(button);
        panel.setPosition(PopoverPosition.BOTTOM_END);
        panel.setAriaLabel(words.get("notices.title"));
        panel.add(head, nothing, list, foot);
        panel.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                refreshPanel();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listening = live.listen(attached.getUI(), this::isForMe, event -> refresh());
        refresh();
    }

    /** Whatever was told to, or read by, the member, here or on another device. */
    private boolean isForMe(LiveEvent event) {
        return NEWS.contains(event.type()) && event.members().contains(username);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    /** Counts again; what stands in an open panel is brought up to date as well. */
    public void refresh() {
        inView(ui ->
                backend.later(
                        ui, notifications::unread, counts.<Unread>only(this::show), this::refused));
        if (panel.isOpened()) {
            refreshPanel();
        }
    }

    private void refreshPanel() {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> notifications.newest(false, SHOWN, null),
                        lists.<Page<Notification>>only(this::show),
                        this::refused));
    }

    private void show(Page<Notification> newest) {
        list.removeAll();
        newest.items()
                .forEach(notice ->
                        list.add(new NoticeItem(words, notice, this::opened, this::mute)));
        list.setVisible(!newest.items().isEmpty());
        nothing.setText(words.get("notices.none"));
        nothing.setVisible(newest.items().isEmpty());
    }

    private void opened(Notification notice) {
        panel.close();
        inView(ui -> acts.read(ui, notice, counts.<Unread>only(this::show)));
    }

    private void mute(Notification.Cause cause) {
        inView(ui -> acts.mute(ui, cause));
    }

    private void showAll(Unread unread) {
        show(unread);
        if (panel.isOpened()) {
            refreshPanel();
        }
    }

    private void inView(Consumer<UI> act) {
        getUI().or(() -> Optional.ofNullable(UI.getCurrent())).ifPresent(act);
    }

    /** The bell stays as it was; whatever is wrong shows in what the person does. */
    private void refused(Refused refused) {
        nothing.setText(refused.getMessage());
        nothing.setVisible(true);
    }

    private void show(Unread now) {
        show(now.count());
    }

    private void show(long unread) {
        spoken.setText(words.get("notices.bell", unread));
        title.setText(words.get("notices.unread", unread));
        count.setText(unread > MOST ? MOST + "+" : words.number(unread));
        count.setVisible(unread > 0);
        readAll.setVisible(unread > 0);
    }
}
