package org.atrium.ui.people;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import org.atrium.contract.shared.Label;

/** Organisations of the directory, found by what people type. */
public final class OrganisationsField extends MultiSelectComboBox<Label> {

    private static final long serialVersionUID = 1L;
    private static final int FOUND = 30;

    public OrganisationsField(String label, PeopleClient people) {
        super(label);
        setItemLabelGenerator(Label::label);
        setItems(query ->
                people.organisations(query.getFilter().orElse(null), FOUND).items().stream()
                        .map(one -> new Label(one.id(), one.name()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        setWidthFull();
    }

    public List<String> ids() {
        return getValue().stream().map(Label::id).toList();
    }

    public void choose(List<Label> organisations) {
        setValue(new LinkedHashSet<>(organisations));
    }
}
