package org.atrium.ui.questions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.RedactedAnswerForm;

/** Whether an answer is in a copy for everybody, and what of it. */
final class RedactedPart extends Div {

    private static final long serialVersionUID = 1L;

    private final String answer;
    private final Checkbox chosen;
    private final MarkdownField text;

    /**
     * @param draft what the name of its text begins with where the browser keeps it
     */
    RedactedPart(Desk desk, Answer answer, String draft) {
        var words = desk.words();
        var author = answer.author().name();
        this.answer = answer.id();
        chosen = new Checkbox(words.get("redact.answer", author));
        text =
                new MarkdownField(
                        words.get("redact.answer.body", author),
                        words,
                        desk.questions(),
                        desk.backend());
        text.write(answer.body());
        text.keep(draft + answer.id());
        text.setVisible(false);
        chosen.addValueChangeListener(change -> text.setVisible(change.getValue()));
        addClassName("stack");
        add(chosen, text);
    }

    String answer() {
        return answer;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void write(String markdown) {
        chosen.setValue(true);
        text.write(markdown);
    }

    RedactedAnswerForm form() {
        return new RedactedAnswerForm(answer, text.markdown());
    }

    void refuse(String message) {
        text.refuse(message);
    }

    void accept() {
        text.accept();
    }

    void focusText() {
        text.focusText();
    }
}
