package org.atrium.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/**
 * What somebody is typing, kept on their device until it is posted. The browser keeps and brings
 * back the text (`atrium.js`), so that an expired session or a broken connection loses nothing.
 */
public final class Draft {

    private static final String ATTRIBUTE = "data-draft";

    private Draft() {}

    /**
     * Keeps what is typed into a field.
     *
     * @param name of the text, such as `ask/title`; the member's name is added
     */
    public static void keep(Component field, String name) {
        field.getElement().setAttribute(ATTRIBUTE, own(name));
        field.addAttachListener(attached ->
                field.getElement().executeJs("window.atrium && window.atrium.restore(this)"));
    }

    /** Forgets a text, because it was posted or given up. */
    public static void forget(String name) {
        UI.getCurrent().getPage().executeJs("window.atrium && window.atrium.forget($0)", own(name));
    }

    private static String own(String name) {
        return Caller.signedIn().map(SignedIn::username).orElse("") + "/" + name;
    }
}
