package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** People to ask in confidence: by name, or who can help with the topics. */
final class ExpertsField extends MultiSelectComboBox<Label> {

    private static final long serialVersionUID = 1L;
    private static final int TOPICS = 4;

    /** What each can help with, by username. */
    private final Map<String, String> help = new HashMap<>();

    private final transient Words words;

    /**
     * @param topics ids of those that the question is about
     */
    ExpertsField(Words words, QuestionsClient questions, Supplier<List<String>> topics) {
        super(words.get("ask.experts"));
        this.words = words;
        setHelperText(words.get("ask.experts.hint"));
        setPlaceholder(words.get("ask.experts.add"));
        setItemLabelGenerator(Label::label);
        setAutoExpand(AutoExpandMode.BOTH);
        setRenderer(new ComponentRenderer<>(this::person));
        setItems(query ->
                questions.experts(query.getFilter().orElse("").strip(), topics.get()).stream()
                        .map(this::known)
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
    }

    private Label known(PersonSummary person) {
        var topics = person.canHelp().stream().limit(TOPICS).map(Label::label).toList();
        help.put(person.username(), words.list(topics));
        return new Label(person.username(), person.name());
    }

    private Span person(Label person) {
        var name = new Span(person.label());
        name.addClassName("choice-name");
        var topics = new Span(help.getOrDefault(person.id(), ""));
        topics.addClassName("hint");
        var choice = new Span(name, topics);
        choice.addClassName("choice-text");
        return choice;
    }

    List<String> usernames() {
        return getValue().stream().map(Label::id).sorted().toList();
    }

    /** One on a line, to be read again. */
    String written() {
        return String.join("\n", usernames());
    }

    void read(String written) {
        choose(written.lines().filter(line -> !line.isBlank()).toList());
    }

    void choose(List<String> usernames) {
        setValue(
                usernames.stream()
                        .map(username -> new Label(username, username))
                        .collect(Collectors.toSet()));
    }

    void chooseAuthors(List<Author> people) {
        setValue(
                Set.copyOf(
                        people.stream()
                                .map(person -> new Label(person.username(), person.name()))
                                .toList()));
    }
}
