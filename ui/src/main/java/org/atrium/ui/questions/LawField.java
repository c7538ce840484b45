package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.ComboBox;
import org.atrium.ui.people.Codes;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Whose law a question is about, where it is about law. */
final class LawField extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    LawField(Words words) {
        super(words.get("ask.law"));
        setItems(Codes.countries(words));
        setItemLabelGenerator(words::countryName);
        setClearButtonVisible(true);
        setHelperText(words.get("ask.law.hint"));
        setWidthFull();
    }

    void choose(@Nullable String code) {
        setValue(code == null || code.isEmpty() ? null : code);
    }

    String written() {
        return getOptionalValue().orElse("");
    }
}
