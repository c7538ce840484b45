package org.atrium.ui.questions;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atrium.contract.questions.Basis;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What an answer to a question about law rests on. */
final class BasisField extends RadioButtonGroup<String> {

    private static final long serialVersionUID = 1L;
    private static final String NOT_SAID = "none";

    BasisField(Words words) {
        super(words.get("basis.label"));
        var choices = new ArrayList<>(List.of(NOT_SAID));
        Arrays.stream(Basis.values()).map(Basis::value).forEach(choices::add);
        setItems(choices);
        setItemLabelGenerator(value -> words.get("basis.choice." + value));
        setHelperText(words.get("law.notice"));
        choose(null);
    }

    void choose(@Nullable Basis basis) {
        setValue(basis == null ? NOT_SAID : basis.value());
    }

    /** Null where it is not said. */
    @Nullable Basis basis() {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.value().equals(getValue()))
                .findFirst()
                .orElse(null);
    }
}
