package org.atrium.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import org.atrium.contract.people.Me;

/** A room of the form of a profile. */
abstract class ProfilePart extends Section {

    private static final long serialVersionUID = 1L;

    private final Div stack = new Div();

    /**
     * @param text below the title; empty for nothing
     */
    ProfilePart(String title, String text) {
        var label = new Div(new H2(title));
        label.addClassName("room-label");
        if (!text.isEmpty()) {
            label.add(new Paragraph(text));
        }
        stack.addClassName("stack");
        addClassName("room");
        add(label, stack);
    }

    final void show(Component... fields) {
        stack.add(fields);
    }

    abstract void fill(Me me);

    /** The inputs by the names that the backend's problems have. */
    abstract Map<String, HasValidation> fields();
}
