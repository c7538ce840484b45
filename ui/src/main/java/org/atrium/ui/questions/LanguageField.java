package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.ui.platform.Words;

/** A language: those of the interface first, then every other one. */
final class LanguageField extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    LanguageField(Words words, String label) {
        super(label);
        setItems(
                (tag, typed) ->
                        (words.languageName(tag) + " " + words.languageNameHere(tag) + " " + tag)
                                .toLowerCase(Locale.ROOT)
                                .contains(typed.toLowerCase(Locale.ROOT)),
                Stream.concat(Words.LANGUAGES.stream(), others(words)).toList());
        setItemLabelGenerator(tag -> label(words, tag));
    }

    private static Stream<String> others(Words words) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> !Words.LANGUAGES.contains(tag))
                .sorted(Comparator.comparing(words::languageNameHere));
    }

    /** Its own name, and what it is called here where that is not the same. */
    private static String label(Words words, String tag) {
        var own = words.languageName(tag);
        var here = words.languageNameHere(tag);
        return own.equals(here) ? own : own + " (" + here + ")";
    }

    /** Another language can come with a post that was written elsewhere. */
    void choose(String tag) {
        setValue(Objects.requireNonNullElse(tag, Words.LANGUAGES.getFirst()));
    }

    String tag() {
        var tag = getValue();
        return tag == null ? "" : tag;
    }
}
