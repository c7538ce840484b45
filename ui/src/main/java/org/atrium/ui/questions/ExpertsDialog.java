package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** Asks which experts may see a question, and says what that means for them. */
final class ExpertsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final String question;
    private final ExpertsField experts;
    private final NativeButton send = new NativeButton();

    ExpertsDialog(Acts acts, Question question) {
        this.acts = acts;
        this.question = question.id();
        var words = acts.desk().words();
        setHeaderTitle(words.get("experts.title"));
        var topics = question.topics().stream().map(Label::id).toList();
        experts = new ExpertsField(words, acts.desk().questions(), () -> topics);
        experts.setWidthFull();
        experts.chooseAuthors(question.experts());
        var meaning = new Paragraph(words.get("experts.lead"));
        meaning.addClassName("why");
        var fields = new Div(experts, meaning);
        fields.addClassName("form");
        add(fields);
        send.setText(words.get("experts.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    private void submit() {
        experts.setInvalid(false);
        send.setEnabled(false);
        var named = experts.usernames();
        acts.run(
                () -> acts.desk().questions().nameExperts(question, named),
                this::done,
                this::refused);
    }

    private void done() {
        close();
        Notice.show(acts.desk().words().get("experts.done"));
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                "experts",
                message -> {
                    experts.setErrorMessage(message);
                    experts.setInvalid(true);
                },
                experts::focus);
        wrong.sayTheRest();
    }
}
