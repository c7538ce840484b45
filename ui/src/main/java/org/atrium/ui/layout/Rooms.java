package org.atrium.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.atrium.ui.platform.Words;

/** Parts of a page with their name beside them. */
public final class Rooms {

    private Rooms() {}

    public static Div label(Words words, String key) {
        var label = new Div(new H2(words.get(key)), new Paragraph(words.get(key + ".text")));
        label.addClassName("room-label");
        return label;
    }

    public static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    public static NativeButton button(String text, Runnable act, String... classes) {
        var button = new NativeButton(text, clicked -> act.run());
        button.getElement().setAttribute("type", "button");
        button.addClassName("button");
        button.addClassNames(classes);
        return button;
    }
}
