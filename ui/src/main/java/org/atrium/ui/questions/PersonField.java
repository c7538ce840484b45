package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Label;
import org.atrium.ui.people.PeopleFacets;
import org.atrium.ui.platform.Words;

/** Somebody who can be asked: by name, or first of all those who know about the topics. */
final class PersonField extends ComboBox<PersonSummary> {

    private static final long serialVersionUID = 1L;
    private static final int TOPICS = 4;

    private final transient Words words;

    /**
     * @param topics ids of those that the question is about
     */
    PersonField(Words words, String label, QuestionsClient questions, List<String> topics) {
        super(label);
        this.words = words;
        setHelperText(words.get("requests.person.hint"));
        setItemLabelGenerator(PersonSummary::name);
        setRenderer(new ComponentRenderer<>(this::person));
        setItems(query ->
                questions.experts(query.getFilter().orElse("").strip(), topics).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        setWidthFull();
    }

    private Span person(PersonSummary person) {
        var name = new Span(person.name());
        name.addClassName("choice-name");
        var about =
                person.why().isEmpty()
                        ? words.list(
                                person.canHelp().stream().limit(TOPICS).map(Label::label).toList())
                        : PeopleFacets.why(words, person);
        var hint = new Span(about);
        hint.addClassName("hint");
        var choice = new Span(name, hint);
        choice.addClassName("choice-text");
        return choice;
    }

    Optional<String> username() {
        return Optional.ofNullable(getValue()).map(PersonSummary::username);
    }

    void wrong(String message) {
        setErrorMessage(message);
        setInvalid(true);
        focus();
    }
}
