package org.atrium.ui.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.ui.platform.Words;

/** One language and how well somebody speaks it. */
final class SpokenLine extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> level = new ComboBox<>();

    SpokenLine(Words words, List<String> languages, Consumer<SpokenLine> removed) {
        addClassNames("line", "spoken");
        language.setLabel(words.get("profile.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(words::languageNameHere);
        level.setLabel(words.get("profile.level"));
        level.setItems(Codes.LEVELS);
        level.setItemLabelGenerator(each -> words.get("level." + each));
        level.setValue("3");
        var remove =
                new NativeButton(
                        words.get("profile.language.remove"), event -> removed.accept(this));
        remove.addClassNames("button", "button-plain");
        add(language, level, remove);
    }

    void fill(SpokenLanguage spoken) {
        language.setValue(spoken.code());
        level.setValue(spoken.level());
    }

    /** Empty while no language is chosen. */
    Optional<SpokenLanguage> spoken() {
        return language.getValue() == null || level.getValue() == null
                ? Optional.empty()
                : Optional.of(new SpokenLanguage(language.getValue(), level.getValue()));
    }

    ComboBox<String> field() {
        return language;
    }
}
