package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What somebody says about themselves in their own words. */
final class AboutFields extends ProfilePart {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient Words words;
    private final TextArea about = new TextArea();
    private final ComboBox<String> language = new ComboBox<>();

    AboutFields(Words words, WhoSees sees) {
        super(words.get("profile.about"), "");
        this.words = words;
        about.setLabel(words.get("profile.about"));
        about.setHelperText(words.get("profile.about.hint"));
        about.setMaxLength(LONGEST);
        language.setLabel(words.get("profile.about.language"));
        language.setItems(Codes.languages(words));
        language.setItemLabelGenerator(words::languageNameHere);
        language.addValueChangeListener(event -> turn());
        show(sees.with(ProfileField.ABOUT, words.get("profile.about"), about, language));
    }

    private void turn() {
        var chosen = language.getValue();
        if (chosen != null) {
            about.getElement().setAttribute("lang", chosen);
            about.getElement().setAttribute("dir", Words.directionOf(chosen));
        }
    }

    @Override
    void fill(Me me) {
        var text = me.profile().about();
        about.setValue(text == null ? "" : text.text());
        language.setValue(text == null ? words.language() : text.language());
    }

    @Nullable Text text() {
        return about.getValue().isBlank()
                ? null
                : new Text(
                        about.getValue().strip(),
                        Optional.ofNullable(language.getValue()).orElse(words.language()));
    }

    @Override
    Map<String, HasValidation> fields() {
        return Map.of("about", about);
    }
}
