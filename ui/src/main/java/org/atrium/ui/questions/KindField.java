package org.atrium.ui.questions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import org.atrium.contract.questions.Kind;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.platform.Words;

/** Whether it waits for an answer, for views, or only tells something. */
final class KindField extends RadioButtonGroup<Kind> {

    private static final long serialVersionUID = 1L;

    KindField(Words words) {
        super(words.get("ask.kind"));
        addClassName("choice");
        setItems(Kind.QUESTION, Kind.DISCUSSION);
        setRenderer(new ComponentRenderer<>(kind -> choice(words, kind)));
        setValue(Kind.QUESTION);
    }

    /** For those who organise a group. */
    void offerAnnouncing() {
        var chosen = getValue();
        setItems(Kind.values());
        setValue(chosen);
    }

    void choose(String value) {
        Arrays.stream(Kind.values())
                .filter(kind -> kind.value().equals(value))
                .filter(kind -> getListDataView().contains(kind))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static Choice choice(Words words, Kind kind) {
        return new Choice(
                words.get("kind." + kind.value()), words.get("ask.kind." + kind.value() + ".hint"));
    }
}
