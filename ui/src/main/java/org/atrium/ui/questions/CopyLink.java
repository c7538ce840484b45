package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import org.atrium.ui.platform.Words;

/** A link to a post; a click copies it (`atrium.js`). */
final class CopyLink extends Anchor {

    private static final long serialVersionUID = 1L;

    CopyLink(Words words, String address, String text) {
        super(address, text);
        addClassNames("button", "button-plain");
        getElement().setAttribute("router-ignore", true);
        getElement().setAttribute("data-copy", address);
        getElement().setAttribute("data-copied", words.get("copied"));
    }

    /** Copies a text that stands beside it. */
    static NativeButton ofText(Words words, String copied, String text) {
        var button = new NativeButton(text);
        button.addClassName("button");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-copy-text", copied);
        button.getElement().setAttribute("data-copied", words.get("copied"));
        return button;
    }
}
