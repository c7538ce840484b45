package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form to change a question, in its place. */
final class QuestionEdit extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final transient Runnable close;
    private final String question;
    private final KeptDraft draft;
    private final QuestionFields fields;
    private final ReasonField reason;
    private final Conflicts conflict;
    private final NativeButton save;

    QuestionEdit(Acts acts, Question question, Runnable close) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.close = close;
        this.question = question.id();
        conflict = new Conflicts(acts.desk(), Conflict.About.POST);
        addClassName("edit-form");
        fields = new QuestionFields(acts.desk(), question.groups());
        fields.fill(question);
        draft = new KeptDraft(acts.desk(), "edit", question.id(), fields, fields);
        fields.keep(draft);
        reason = new ReasonField(words);
        save = new NativeButton(words.get("edit.save"), clicked -> save());
        save.addClassNames("button", "button-primary");
        var cancel = new ActButton(words.get("cancel"), this::giveUp).plain();
        var actions = new Div(save, cancel, draft.state());
        actions.addClassName("actions");
        fields.add(reason, actions);
        add(conflict, fields);
    }

    private void save() {
        fields.accept();
        save.setEnabled(false);
        var form = fields.form(reason.written());
        acts.run(() -> acts.desk().questions().edit(question, form), this::giveUp, this::refused);
    }

    private void giveUp() {
        draft.forget();
        close.run();
    }

    private void refused(Refused refusal) {
        save.setEnabled(true);
        if (refusal.type() == ProblemType.CONFLICT) {
            acts.look(question, null, this::compare);
        } else {
            fields.refuse(refusal, reason);
        }
    }

    private void compare(Question now) {
        var mine = fields.form();
        conflict.show(
                new DifferenceForm(now.title(), now.body(), mine.title(), mine.body()),
                now.language(),
                () -> fields.goOver(now.version()),
                this::save,
                this::giveUp);
    }
}
