package org.atrium.ui.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Fields one below the other; what is typed stays on the device until it was sent. */
public abstract class KeptForm extends Div {

    private static final long serialVersionUID = 1L;

    private final String draft;

    /** By the names that problems have, in the order of the form. */
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    private long version;

    protected KeptForm(String draft) {
        this.draft = draft;
        addClassName("form");
    }

    /** What was typed before the log-in expired; not where somebody else saved meanwhile. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Draft.goesOnFrom(this, version);
        Draft.unsaved(
                this,
                draft,
                unsaved -> {
                    if (unsaved.version().equals(String.valueOf(version))) {
                        type(unsaved.texts());
                    }
                });
    }

    protected long version() {
        return version;
    }

    /** Goes on from what was read. */
    protected void goOnFrom(long read) {
        version = read;
    }

    /** Texts by the names of their fields. */
    public void type(Map<String, String> texts) {
        texts.forEach((called, text) -> {
            if (fields.get(called) instanceof TextFieldBase<?, ?> field) {
                write(field, text);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void write(TextFieldBase<?, ?> field, String text) {
        if (field.getEmptyValue() instanceof String) {
            ((TextFieldBase<?, String>) field).setValue(text);
        }
    }

    void forget() {
        Draft.forgetAll(draft);
    }

    protected <C extends Component & HasValidation> void put(String called, C field) {
        fields.put(called, field);
        if (field instanceof TextFieldBase<?, ?> typed && typed.getEmptyValue() instanceof String) {
            Draft.keep(field, draft + "/" + called);
        }
        add(field);
    }

    protected static TextField line(TextField field, String label, int longest) {
        field.setLabel(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    protected static void several(
            MultiSelectComboBox<String> field, String label, List<String> codes) {
        field.setLabel(label);
        field.setItems(codes);
        field.setWidthFull();
    }

    protected static @Nullable String orNull(TextField field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether it can be sent. */
    protected boolean accept() {
        fields.values().forEach(field -> field.setInvalid(false));
        return true;
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void refuse(Refused refusal) {
        var wrong = new Wrong(refusal);
        fields.forEach((called, field) ->
                wrong.at(
                        called,
                        message -> {
                            field.setErrorMessage(message);
                            field.setInvalid(true);
                        },
                        () -> {
                            if (field instanceof Focusable<?> focusable) {
                                focusable.focus();
                            }
                        }));
        refuseParts(wrong);
        wrong.sayTheRest();
    }

    /** What belongs to no field of this form itself. */
    protected void refuseParts(Wrong wrong) {}
}
