package org.atrium.ui.people;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import org.atrium.contract.shared.Label;

/** Topics, found by what somebody types in any language. */
final class TopicChoice extends MultiSelectComboBox<Label> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    TopicChoice(String label, String hint, PeopleClient people) {
        super(label);
        setHelperText(hint);
        setItemLabelGenerator(Label::label);
        setAutoExpand(AutoExpandMode.BOTH);
        setItems(query ->
                people
                        .topics(
                                query.getFilter().filter(typed -> !typed.isBlank()).orElse(null),
                                MOST)
                        .items()
                        .stream()
                        .map(topic -> new Label(topic.id(), topic.label()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
    }

    List<String> ids() {
        return getValue().stream().map(Label::id).toList();
    }

    void choose(List<Label> topics) {
        setValue(Set.copyOf(topics));
    }
}
