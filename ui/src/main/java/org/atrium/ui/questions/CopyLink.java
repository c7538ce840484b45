package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Anchor;
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
}
