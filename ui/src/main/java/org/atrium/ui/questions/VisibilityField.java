package org.atrium.ui.questions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.platform.Words;

/** Who may read a question. */
final class VisibilityField extends RadioButtonGroup<Visibility> {

    private static final long serialVersionUID = 1L;

    VisibilityField(Words words) {
        super(words.get("ask.visibility"));
        addClassName("choice");
        setItems(Visibility.values());
        setRenderer(new ComponentRenderer<>(visibility -> choice(words, visibility)));
        setValue(Visibility.PUBLIC);
    }

    void choose(String value) {
        Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.value().equals(value))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static Choice choice(Words words, Visibility visibility) {
        var key = "ask.visibility." + visibility.value();
        var choice = new Choice(words.get(key), words.get(key + ".hint"));
        return visibility == Visibility.CONFIDENTIAL ? choice.icon("lock") : choice;
    }
}
