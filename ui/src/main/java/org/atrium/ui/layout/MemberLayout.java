package org.atrium.ui.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.atrium.ui.identity.ErasureBanner;
import org.atrium.ui.notifications.Bell;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.IndexWatch;
import org.atrium.ui.platform.Shell;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.UiProperties;
import org.atrium.ui.platform.Words;

/**
 * The same frame as around a reader page, with what only a member has: the bell and the account.
 */
@SpringComponent
@UIScope
@PermitAll
public class MemberLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String FORMS_TO_LINKS =
            """
            this.addEventListener('submit', event => {
              const form = event.target;
              if (form.method !== 'get') return;
              event.preventDefault();
              const query = new URLSearchParams(new FormData(form)).toString();
              const link = document.createElement('a');
              link.href = new URL(form.action).pathname + (query ? '?' + query : '');
              form.append(link);
              link.click();
              link.remove();
            })\
            """;

    private static final String TO_THE_HEADING =
            """
            setTimeout(() => {
              if (location.hash && document.getElementById(location.hash.slice(1))) {
                document.getElementById(location.hash.slice(1)).scrollIntoView();
                return;
              }
              const heading = document.querySelector('main h1');
              if (heading && !document.activeElement?.closest('main')) {
                heading.tabIndex = -1;
                heading.focus({preventScroll: true});
              }
              window.scrollTo({top: 0, behavior: 'instant'});
            })\
            """;

    private final transient Templates templates;
    private final transient Words words;
    private final transient UiProperties properties;
    private final transient IndexWatch index;
    private final String username;
    private final Fragment banners;
    private final Fragment start;
    private final Fragment navigation;
    private final Bell bell;
    private final Main content = new Main();
    private boolean arrived;

    MemberLayout(
            Templates templates,
            Words.Library library,
            UiProperties properties,
            IndexWatch index,
            Bell bell,
            ErasureBanner erasure) {
        this.bell = bell;
        this.templates = templates;
        this.words = library.current();
        this.properties = properties;
        this.index = index;
        this.username = Caller.signedIn().map(SignedIn::username).orElse("");
        var shell = shell("", "");
        banners = new Fragment(templates.text("layout/banners.jte", Map.of("shell", shell)));
        start = new Fragment(templates.text("layout/start.jte", Map.of("shell", shell)));
        navigation = new Fragment(templates.text("layout/nav.jte", Map.of("shell", shell)));
        var footer = new Fragment(templates.text("layout/footer.jte", Map.of("shell", shell)));
        content.addClassName("wrap");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        addClassName("fragment");
        add(banners, erasure, skipLink(), header(), content, footer);
    }

    private Component skipLink() {
        var skip = new Anchor("#content", words.get("skip"));
        skip.addClassName("skip");
        return skip;
    }

    private Component header() {
        var bar = new Div(start, bell, new AccountMenu(words, username));
        bar.addClassName("site-bar");
        var wrap = new Div(bar, navigation);
        wrap.addClassName("wrap");
        var header = new Header(wrap);
        header.addClassName("site-head");
        return header;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldView) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var room = event.getLocation().getFirstSegment();
        var query = event.getLocation().getQueryParameters().getSingleParameter("q");
        var shell = shell(room, room.equals("search") ? query.orElse("") : "");
        navigation.show(templates.text("layout/nav.jte", Map.of("shell", shell)));
        start.show(templates.text("layout/start.jte", Map.of("shell", shell)));
        banners.show(templates.text("layout/banners.jte", Map.of("shell", shell)));
        event.getLocationChangeEvent().getUI().beforeClientResponse(this, context -> land());
    }

    /** Forms that ask for a page ask the router, as links do. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(FORMS_TO_LINKS);
    }

    /** After a step within the app the reader starts at the top, with the new heading in focus. */
    private void land() {
        if (arrived) {
            getElement().executeJs(TO_THE_HEADING);
        }
        arrived = true;
    }

    private Shell shell(String room, String query) {
        return new Shell(
                words, "", "", room, "", "", query, username, properties.demo(), index.percent());
    }
}
