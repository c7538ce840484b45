package org.atrium.ui.organisations;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Words;

/** What an organisation is called in one more language. */
final class NameLine extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<String> language = new ComboBox<>();
    private final TextField name = new TextField();

    NameLine(Words words, List<String> languages, int longest, Consumer<NameLine> removed) {
        addClassName("line");
        language.setLabel(words.get("organisation.name.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(chosen -> turn());
        name.setLabel(words.get("organisation.name.there"));
        name.setMaxLength(longest);
        name.setWidthFull();
        add(
                language,
                name,
                Rooms.button(
                        words.get("organisation.name.remove"),
                        () -> removed.accept(this),
                        "button-plain"));
    }

    private void turn() {
        var tag = language();
        name.getElement().setAttribute("lang", tag);
        if (!tag.isEmpty()) {
            name.getElement().setAttribute("dir", Words.directionOf(tag));
        }
    }

    void fill(String tag, String text) {
        language.setValue(tag);
        name.setValue(text);
    }

    String language() {
        return Objects.requireNonNullElse(language.getValue(), "");
    }

    String name() {
        return name.getValue().strip();
    }

    void accept() {
        language.setInvalid(false);
        name.setInvalid(false);
    }

    void refuse(String message) {
        name.setErrorMessage(message);
        name.setInvalid(true);
    }

    /** A name without its language. */
    boolean lacksLanguage() {
        return language().isEmpty() && !name().isEmpty();
    }

    void refuseLanguage(String message) {
        language.setErrorMessage(message);
        language.setInvalid(true);
        language.focus();
    }

    void begin() {
        language.focus();
    }
}
