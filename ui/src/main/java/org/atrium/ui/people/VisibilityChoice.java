package org.atrium.ui.people;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.ui.platform.Words;

/** Who sees a field of a profile. */
final class VisibilityChoice extends Select<FieldVisibility> {

    private static final long serialVersionUID = 1L;

    /**
     * @param field what it is called beside which this stands
     */
    VisibilityChoice(Words words, String field) {
        addClassName("who-sees");
        setAriaLabel(words.get("profile.sees", field));
        setItems(List.of(FieldVisibility.values()));
        setItemLabelGenerator(each -> words.get("seen." + each.value()));
        setValue(FieldVisibility.EVERYONE);
    }
}
