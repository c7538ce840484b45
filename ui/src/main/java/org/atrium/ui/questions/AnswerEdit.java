package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form to change an answer, in its place. */
final class AnswerEdit extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final transient Runnable close;
    private final String question;
    private final String answer;
    private final String language;
    private final KeptDraft draft;
    private final transient DraftedText drafted;
    private final MarkdownField body;
    private final BasisField basis;
    private final ReasonField reason;
    private final Conflicts conflict;
    private final NativeButton save;

    AnswerEdit(Acts acts, Question question, Answer answer, Runnable close) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.close = close;
        this.question = question.id();
        this.answer = answer.id();
        this.language = answer.language();
        conflict = new Conflicts(acts.desk(), Conflict.About.POST);
        addClassNames("form", "edit-form");
        var desk = acts.desk();
        body =
                new MarkdownField(
                        words.get("answer.yours"), words, desk.questions(), desk.backend());
        body.write(answer.body());
        basis = new BasisField(words);
        basis.choose(answer.basis());
        basis.setVisible(question.law() != null);
        drafted =
                new DraftedText(
                        body::markdown, body::write, null, basis, answer.body(), answer.version());
        draft = new KeptDraft(desk, "edit", question.id() + "." + answer.id(), this, drafted);
        body.keepDraft(draft);
        draft.watch(basis);
        reason = new ReasonField(words);
        save = new NativeButton(words.get("edit.save"), clicked -> save());
        save.addClassNames("button", "button-primary");
        var cancel = new ActButton(words.get("cancel"), this::giveUp).plain();
        var actions = new Div(save, cancel, draft.state());
        actions.addClassName("actions");
        add(conflict, draft, body, basis, reason, actions);
    }

    private void save() {
        body.accept();
        save.setEnabled(false);
        var form =
                new AnswerForm(
                        body.markdown(), language, basis.basis(), drafted.base(), reason.written());
        acts.run(
                () -> acts.desk().questions().editAnswer(question, answer, form),
                this::giveUp,
                this::refused);
    }

    private void giveUp() {
        draft.forget();
        close.run();
    }

    private void refused(Refused refusal) {
        save.setEnabled(true);
        if (refusal.type() == ProblemType.CONFLICT) {
            acts.look(question, answer, this::compare);
        } else if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        } else {
            var wrong = new Wrong(refusal);
            wrong.at("body", body::refuse, body::focusText);
            wrong.at("reason", reason::refuse, reason::focus);
            wrong.sayTheRest();
        }
    }

    private void compare(Question now) {
        now.answers().stream()
                .filter(other -> other.id().equals(answer))
                .findFirst()
                .ifPresent(theirs ->
                        conflict.show(
                                new DifferenceForm(null, theirs.body(), null, body.markdown()),
                                theirs.language(),
                                () -> drafted.goOver(theirs.version()),
                                this::save,
                                this::giveUp));
    }
}
