package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.Question;
import org.atrium.ui.layout.Choice;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks to which further group a question is to be brought, and why. */
final class LiftDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final transient Acts acts;
    private final transient Words words;
    private final String question;
    private final RadioButtonGroup<LiftChoice> where = new RadioButtonGroup<>();
    private final TextArea why = new TextArea();
    private final Div form = new Div();
    private final NativeButton send = new NativeButton();

    LiftDialog(Acts acts, Question question) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.question = question.id();
        setHeaderTitle(words.get("lift.title"));
        addClassName("closing");
        where.setLabel(words.get("lift.where"));
        where.addClassName("choice");
        where.setRenderer(
                new ComponentRenderer<>(one ->
                        new Choice(
                                one.group().name(),
                                words.get(one.adopted() ? "lift.own" : "lift.wider"))));
        why.setLabel(words.get("lift.why"));
        why.setHelperText(words.get("lift.why.hint"));
        why.setMaxLength(LONGEST);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        form.add(new Paragraph(words.get("lift.text")), where, why);
        form.addClassName("form");
        add(form);
        send.setText(words.get("lift.button"));
        send.addClassNames("button", "button-primary");
        send.setEnabled(false);
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var desk = acts.desk();
        desk.backend()
                .later(
                        attached.getUI(),
                        () -> desk.lifts().choices(question),
                        this::offer,
                        refusal -> {
                            close();
                            Notice.show(refusal);
                        });
    }

    private void offer(List<LiftChoice> choices) {
        if (choices.isEmpty()) {
            form.removeAll();
            form.add(new Paragraph(words.get("lift.none")));
            return;
        }
        where.setItems(choices);
        if (choices.size() == 1) {
            where.setValue(choices.getFirst());
        }
        send.setEnabled(true);
    }

    private void submit() {
        var choice = where.getValue();
        why.setInvalid(false);
        where.setInvalid(choice == null);
        if (choice == null) {
            where.setErrorMessage(words.get("lift.choose"));
            return;
        }
        send.setEnabled(false);
        var group = choice.group();
        var reason = new LiftForm(why.getValue(), words.language());
        acts.run(
                () -> acts.desk().lifts().lift(question, group.slug(), reason),
                () -> {
                    close();
                    Notice.show(
                            words.get("lift.done", group.name()),
                            words.get("undo"),
                            () ->
                                    acts.run(() ->
                                            acts.desk().lifts().withdraw(question, group.slug())));
                },
                this::refused);
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                "why",
                message -> {
                    why.setErrorMessage(message);
                    why.setInvalid(true);
                },
                why::focus);
        wrong.sayTheRest();
    }
}
