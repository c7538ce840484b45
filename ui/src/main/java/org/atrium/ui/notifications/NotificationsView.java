package org.atrium.ui.notifications;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Latest;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** All notifications, or the unread ones, by day; what is new comes in at once. */
@Route(value = "notifications", layout = MemberLayout.class)
@PermitAll
public class NotificationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 30;
    private static final String UNREAD = "unread";

    private final transient NotificationsClient notifications;
    private final transient Backend backend;
    private final transient LiveEvents live;
    private final transient Words words;
    private final transient NoticeActs acts;
    private final String username = Caller.signedIn().map(SignedIn::username).orElse("");
    private final Div actions = new Div();
    private final Nav filters = new Nav();
    private final Paragraph said = new Paragraph();
    private final NoticeDays days;
    private final Div nothing = new Div();
    private final Div paging = new Div();
    private @Nullable String after;
    private boolean unreadOnly;
    private final transient Latest latest = new Latest();
    private transient @Nullable Registration listening;

    NotificationsView(
            NotificationsClient notifications,
            Backend backend,
            LiveEvents live,
            Words.Library library) {
        this.notifications = notifications;
        this.backend = backend;
        this.live = live;
        this.words = library.current();
        this.acts = new NoticeActs(notifications, backend, words);
        addClassName("fragment");
        days = new NoticeDays(words, acts);
        actions.addClassName("actions");
        filters.addClassName("filters");
        filters.getElement().setAttribute("aria-label", words.get("notices.filter"));
        said.addClassNames("quiet", "said");
        said.getElement().setAttribute("role", "status");
        nothing.addClassName("empty");
        paging.addClassName("paging");
        var lead = new Paragraph(words.get("notices.lead"));
        lead.addClassName("lead");
        var head = new Div(new H1(words.get("notices.title")), lead, actions);
        head.addClassName("page-head");
        add(head, filters, said, nothing, days, paging);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        after = query.getSingleParameter("after").orElse(null);
        unreadOnly = query.getSingleParameter("show").filter(UNREAD::equals).isPresent();
        filters.removeAll();
        filters.add(
                filter("/notifications", "notices.filter.all", !unreadOnly),
                filter("/notifications?show=" + UNREAD, "notices.filter.unread", unreadOnly));
        try {
            latest.now(notifications.newest(unreadOnly, SHOWN, after), this::show);
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private Anchor filter(String address, String key, boolean current) {
        var link = new Anchor(address, words.get(key));
        link.addClassName("button");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void show(Page<Notification> page) {
        actions.removeAll();
        if (page.items().stream().anyMatch(notice -> !notice.read())) {
            var readAll =
                    new NativeButton(
                            words.get("notices.read-all"),
                            clicked -> acts.readAll(UI.getCurrent(), unread -> refresh()));
            readAll.addClassNames("button", "button-large");
            actions.add(readAll);
        }
        actions.add(new Anchor("/follows", words.get("notices.settings")));
        said.setText("");
        nothing.removeAll();
        nothing.setVisible(page.items().isEmpty());
        if (unreadOnly) {
            nothing.add(new Paragraph(words.get("notices.none.unread")));
        } else {
            nothing.add(new Paragraph(words.get("notices.none.long")), ways());
        }
        days.show(page.items());
        showPaging(page);
    }

    /** What brings news. */
    private Div ways() {
        var ways =
                new Div(
                        step("/profile", "home.foryou.profile.button"),
                        step("/questions", "questions.all"));
        ways.addClassName("actions");
        return ways;
    }

    private void showPaging(Page<Notification> page) {
        paging.removeAll();
        var show = unreadOnly ? "show=" + UNREAD : "";
        if (after != null) {
            paging.add(step("/notifications" + (unreadOnly ? "?" + show : ""), "notices.first"));
        }
        var next = page.next();
        if (next != null) {
            paging.add(
                    step(
                            "/notifications?"
                                    + (unreadOnly ? show + "&" : "")
                                    + "after="
                                    + Links.encode(next),
                            "notices.more"));
        }
    }

    private Anchor step(String address, String key) {
        var link = new Anchor(address, words.get(key));
        link.addClassNames("button", "button-large");
        return link;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listening = live.listen(attached.getUI(), this::isForMe, event -> refresh());
    }

    private boolean isForMe(LiveEvent event) {
        return Bell.NEWS.contains(event.type()) && event.members().contains(username);
    }

    private void refresh() {
        var only = unreadOnly;
        var from = after;
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> notifications.newest(only, SHOWN, from),
                        latest.<Page<Notification>>only(this::show),
                        this::refused));
    }

    private void refused(Refused refused) {
        said.setText(refused.getMessage());
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
        return words.get("notices.title") + " – Atrium";
    }
}
