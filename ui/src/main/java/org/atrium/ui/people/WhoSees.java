package org.atrium.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.platform.Words;

/** The choices of who sees which field of a profile. */
final class WhoSees implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Map<ProfileField, VisibilityChoice> choices = new EnumMap<>(ProfileField.class);

    WhoSees(Words words) {
        this.words = words;
    }

    /** The inputs of a field, and below them the choice of who sees it. */
    Div with(ProfileField field, String name, Component... inputs) {
        var choice = new VisibilityChoice(words, name);
        choices.put(field, choice);
        var together = new Div(inputs);
        together.addClassName("with-who-sees");
        together.add(choice);
        return together;
    }

    VisibilityChoice of(ProfileField field) {
        return Objects.requireNonNull(choices.get(field), field::key);
    }

    void fill(Map<ProfileField, FieldVisibility> visibility) {
        choices.forEach((field, choice) ->
                choice.setValue(visibility.getOrDefault(field, FieldVisibility.EVERYONE)));
    }

    /** What not everyone sees. */
    Map<ProfileField, FieldVisibility> chosen() {
        var chosen = new EnumMap<ProfileField, FieldVisibility>(ProfileField.class);
        choices.forEach((field, choice) -> {
            var seen = choice.getValue();
            if (seen != null && seen != FieldVisibility.EVERYONE) {
                chosen.put(field, seen);
            }
        });
        return chosen;
    }

    /** The choices by the names that the backend's problems have. */
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        choices.forEach((field, choice) -> fields.put("visibility." + field.key(), choice));
        fields.put("visibility", of(ProfileField.WIKIMEDIA));
        return fields;
    }
}
