package org.atrium.ui.questions;

import com.vaadin.flow.component.textfield.TextField;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Why a text is changed, in a few words; stands in its history. */
final class ReasonField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int MAX = 200;

    ReasonField(Words words) {
        setLabel(words.get("edit.reason"));
        setHelperText(words.get("edit.reason.hint"));
        setMaxLength(MAX);
        setWidthFull();
    }

    /** Null for none. */
    @Nullable String written() {
        setInvalid(false);
        var reason = getValue().strip();
        return reason.isEmpty() ? null : reason;
    }

    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }
}
