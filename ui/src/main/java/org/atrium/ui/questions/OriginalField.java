package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Finds a question that asks the same: similar ones are proposed, others found by their words. */
final class OriginalField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PROPOSED = 5;
    private static final int PAUSE = 400;

    /** What a pasted address of a question holds. */
    private static final Pattern ADDRESS = Pattern.compile("/questions/([0-9A-HJKMNP-TV-Z]{13})");

    private final transient Desk desk;
    private final transient Words words;
    private final String question;
    private final TextField search = new TextField();
    private final RadioButtonGroup<QuestionSummary> found = new RadioButtonGroup<>();
    private final Span nothing = new Span();

    OriginalField(Desk desk, String question) {
        this.desk = desk;
        this.words = desk.words();
        this.question = question;
        addClassName("field");
        search.setLabel(words.get("close.search"));
        search.setHelperText(words.get("close.search.hint"));
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> look());
        found.setLabel(words.get("close.found"));
        found.addClassName("choice");
        found.setRenderer(new ComponentRenderer<>(this::choice));
        found.setVisible(false);
        nothing.addClassName("hint");
        nothing.getElement().setAttribute("role", "status");
        add(search, found, nothing);
    }

    private Span choice(QuestionSummary one) {
        var title = new Span(one.title());
        title.addClassName("choice-name");
        title.getElement().setAttribute("lang", one.language());
        title.getElement().setAttribute("dir", Words.directionOf(one.language()));
        var state =
                new Span(
                        words.get("state." + one.state().value())
                                + " · "
                                + words.get("answers.count", one.answers()));
        state.addClassName("hint");
        var choice = new Span(title, state);
        choice.addClassName("choice-text");
        return choice;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        look();
    }

    private void look() {
        var typed = search.getValue().strip();
        desk.backend()
                .later(
                        UI.getCurrent(),
                        find(typed),
                        these -> show(typed, these),
                        refusal -> show(typed, List.of()));
    }

    private Supplier<List<QuestionSummary>> find(String typed) {
        var questions = desk.questions();
        var address = ADDRESS.matcher(typed);
        if (address.find()) {
            var id = address.group(1);
            return () -> List.of(questions.summary(id));
        }
        return typed.isEmpty()
                ? () -> questions.similar(question, PROPOSED).items()
                : () -> questions.like(typed, PROPOSED).items();
    }

    private void show(String asked, List<QuestionSummary> these) {
        if (!asked.equals(search.getValue().strip())) {
            return;
        }
        var others = these.stream().filter(one -> !one.id().equals(question)).toList();
        var before = chosen();
        found.setItems(others);
        others.stream().filter(one -> one.id().equals(before)).findAny().ifPresent(found::setValue);
        found.setVisible(!others.isEmpty());
        nothing.setText(others.isEmpty() ? words.get("close.nothing") : "");
        if (others.size() == 1 && ADDRESS.matcher(asked).find()) {
            found.setValue(others.getFirst());
        }
    }

    /** Id of the question that was chosen. */
    @Nullable String chosen() {
        var chosen = found.getValue();
        return chosen == null ? null : chosen.id();
    }

    void accept() {
        search.setInvalid(false);
    }

    void refuse(String message) {
        search.setErrorMessage(message);
        search.setInvalid(true);
    }

    void focus() {
        search.focus();
    }
}
