package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import org.atrium.contract.questions.Visibility;
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

    private static Span choice(Words words, Visibility visibility) {
        var name = new Span(words.get("ask.visibility." + visibility.value()));
        name.addClassName("choice-name");
        if (visibility == Visibility.CONFIDENTIAL) {
            name.addClassNames("icon", "icon-lock");
        }
        var hint = new Span(words.get("ask.visibility." + visibility.value() + ".hint"));
        hint.addClassName("hint");
        var choice = new Span(name, hint);
        choice.addClassName("choice-text");
        return choice;
    }
}
