package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** Asks in which groups a question is to be, and says who will read it then. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Question question;
    private final transient Consumer<Question> moved;
    private final GroupsField groups;
    private final NativeButton send = new NativeButton();

    /**
     * @param moved gets the question as it was before
     */
    MoveDialog(Acts acts, Question question, Consumer<Question> moved) {
        this.acts = acts;
        this.question = question;
        this.moved = moved;
        var words = acts.desk().words();
        setHeaderTitle(words.get("move.title"));
        groups = new GroupsField(words, acts.desk().groups(), question.groups());
        groups.setWidthFull();
        groups.choose(question.groups());
        var fields = new Div(groups);
        fields.addClassName("form");
        if (question.visibility() != Visibility.PUBLIC) {
            var warning =
                    new Paragraph(words.get("move.audience." + question.visibility().value()));
            warning.addClassName("why");
            fields.add(warning);
        }
        add(fields);
        send.setText(words.get("move.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    private void submit() {
        groups.setInvalid(false);
        send.setEnabled(false);
        // The warning has been read by whoever sends this.
        var form = new MoveForm(groups.slugs(), question.visibility() != Visibility.PUBLIC);
        acts.run(
                () -> acts.desk().questions().move(question.id(), form), this::done, this::refused);
    }

    private void done() {
        close();
        moved.accept(question);
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                "groups",
                message -> {
                    groups.setErrorMessage(message);
                    groups.setInvalid(true);
                },
                groups::focus);
        wrong.sayTheRest();
    }
}
