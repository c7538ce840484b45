package org.atrium.ui.people;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** Topics, found by what people type in any language. */
public final class TopicsField extends MultiSelectComboBox<Label> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    /** For what is asked or planned. */
    public TopicsField(Words words, PeopleClient people) {
        this(words.get("ask.topics"), words.get("ask.topics.hint"), people);
        setPlaceholder(words.get("ask.topics.add"));
    }

    TopicsField(String label, String hint, PeopleClient people) {
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

    public List<String> ids() {
        return getValue().stream().map(Label::id).toList();
    }

    /** One on a line, to be read again. */
    public String written() {
        return getValue().stream()
                .map(topic -> topic.id() + "\t" + topic.label())
                .collect(Collectors.joining("\n"));
    }

    public void read(String written) {
        choose(
                written.lines()
                        .map(line -> line.split("\t", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new Label(parts[0], parts[1]))
                        .toList());
    }

    public void choose(List<Label> topics) {
        setValue(new LinkedHashSet<>(topics));
    }
}
