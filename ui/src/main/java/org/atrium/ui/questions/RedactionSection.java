package org.atrium.ui.questions;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Redaction;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The copy for everybody that is proposed of a thread: its text, and who agrees to it. */
final class RedactionSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final transient Consumer<Question> change;

    /**
     * @param change opens the form with its text
     */
    RedactionSection(Acts acts, Consumer<Question> change) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.change = change;
        addClassName("suggestion");
        setId("redaction");
        getElement().setAttribute("aria-label", words.get("redact.form"));
    }

    void show(Question question) {
        removeAll();
        var redaction = question.redaction();
        setVisible(redaction != null);
        if (redaction != null) {
            add(
                    new Fragment(
                            acts.desk()
                                    .templates()
                                    .text(
                                            "questions/redaction.jte",
                                            Map.of("w", words, "question", question))));
            var actions = actions(question, redaction);
            if (actions.getComponentCount() > 0) {
                add(actions);
            }
        }
    }

    private Div actions(Question question, Redaction redaction) {
        var id = question.id();
        var client = acts.desk().redactions();
        var may = redaction.may();
        var actions = new Div();
        actions.addClassName("actions");
        if (may.contains("agree")) {
            actions.add(
                    new ActButton(
                            words.get("redaction.agree"),
                            () -> run(id, () -> client.consent(id, redaction.id(), true))));
        }
        if (may.contains("decline")) {
            actions.add(
                    new ActButton(
                                    words.get("redaction.decline"),
                                    () -> run(id, () -> client.consent(id, redaction.id(), false)))
                            .plain());
        }
        if (may.contains("publish")) {
            actions.add(
                    new ActButton(
                            words.get("redaction.publish"),
                            () -> ask("publish", id, () -> client.publish(id, redaction.id()))));
        }
        if (may.contains("withdraw")) {
            actions.add(
                    new ActButton(words.get("redaction.change"), () -> change.accept(question))
                            .plain());
            actions.add(
                    new ActButton(
                                    words.get("redaction.withdraw"),
                                    () -> ask("withdraw", id, () -> client.withdraw(id)))
                            .plain());
        }
        return actions;
    }

    private void run(String id, Supplier<Question> act) {
        acts.run(act, () -> {}, refusal -> refused(id, refusal));
    }

    /** For what cannot be undone. */
    private void ask(String what, String id, Supplier<Question> act) {
        var key = "redaction." + what;
        var question = new ConfirmDialog();
        question.setHeader(words.get(key + ".title"));
        question.setText(words.get(key + ".text"));
        question.setCancelable(true);
        question.setCancelText(words.get("cancel"));
        question.setConfirmText(words.get(key));
        question.addConfirmListener(confirmed ->
                acts.run(
                        act,
                        () -> Notice.show(words.get(key + ".done")),
                        refusal -> refused(id, refusal)));
        question.open();
    }

    /** Whoever decided on another text than the one that stands now sees that one. */
    private void refused(String id, Refused refusal) {
        Notice.show(refusal);
        if (refusal.type() == ProblemType.CONFLICT) {
            acts.look(id, null, now -> {});
        }
    }
}
