package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.springframework.security.web.csrf.CsrfToken;

/** Whose session this is, and what belongs to them. */
final class AccountMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Popover menu = new Popover();

    AccountMenu(Words words, String username) {
        this.words = words;
        addClassName("account-menu");
        var initial =
                new Span(
                        username.isEmpty()
                                ? ""
                                : username.substring(0, username.offsetByCodePoints(0, 1)));
        initial.addClassName("initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        var label = new Span(words.get("account.label"));
        label.addClassName("visually-hidden");
        var name = new Element("bdi").setText(username);
        name.getClassList().add("account-name");
        var button = new NativeButton();
        button.addClassNames("account");
        button.add(initial, label);
        button.getElement().appendChild(name);
        var list = new UnorderedList();
        list.addClassName("menu");
        list.add(
                link(Links.person(username), "account.profile"),
                link("/profile", "account.edit"),
                link("/questions/for-you", "foryou.title"),
                link("/requests", "requests.page"),
                link("/notifications", "account.notifications"),
                link("/follows", "account.follows"),
                link("/language", "account.language"),
                logOut());
        menu.addClassName("menu-panel");
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(words.get("account.menu"));
        menu.add(list);
        add(button, menu);
    }

    private ListItem link(String address, String key) {
        var link = new Anchor(address, words.get(key));
        link.getElement().addEventListener("click", event -> menu.close());
        return new ListItem(link);
    }

    /** A form: whatever changes something is no link, and the token says that the page was ours. */
    private ListItem logOut() {
        var form =
                new Element("form")
                        .setAttribute("method", "post")
                        .setAttribute("action", "/logout");
        var request = VaadinServletRequest.getCurrent();
        if (request != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(
                    new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
        form.appendChild(
                new Element("button")
                        .setAttribute("type", "submit")
                        .setText(words.get("account.logout")));
        var item = new ListItem();
        item.getElement().appendChild(form);
        return item;
    }
}
