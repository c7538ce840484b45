package org.atrium.ui.questions;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A small button under a post, pressed or not, with a number where that says something. */
final class ActButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    ActButton(String text, Runnable act) {
        super(text);
        getElement().setAttribute("type", "button");
        addClassName("button");
        addClickListener(clicked -> act.run());
    }

    ActButton plain() {
        addClassName("button-plain");
        return this;
    }

    ActButton icon(String name) {
        addClassNames("icon", "icon-" + name);
        return this;
    }

    ActButton pressed(boolean pressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return this;
    }

    ActButton number(String number) {
        var span = new Span(number);
        span.addClassName("quiet");
        var text = new Span(getText());
        removeAll();
        add(text, span);
        return this;
    }
}
