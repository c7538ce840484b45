package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Span;

/** One of a few choices that need a word of explanation: its name, and a hint below it. */
public final class Choice extends Span {

    private static final long serialVersionUID = 1L;

    private final Span name;

    public Choice(String text, String explained) {
        name = new Span(text);
        name.addClassName("choice-name");
        var hint = new Span(explained);
        hint.addClassName("hint");
        addClassName("choice-text");
        add(name, hint);
    }

    public Choice icon(String icon) {
        name.addClassNames("icon", "icon-" + icon);
        return this;
    }
}
