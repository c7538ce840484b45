package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** Asks whom to ask to help with a question. */
final class RequestDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final String question;
    private final PersonField person;
    private final NativeButton send = new NativeButton();

    RequestDialog(Acts acts, Question question) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.question = question.id();
        setHeaderTitle(words.get("requests.ask.title"));
        addClassName("closing");
        person =
                new PersonField(
                        words,
                        words.get("requests.person"),
                        acts.desk().questions(),
                        question.topics().stream().map(Label::id).toList());
        var form = new Div(new Paragraph(words.get("requests.ask.text")), person);
        form.addClassName("form");
        add(form);
        send.setText(words.get("requests.ask.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    private void submit() {
        person.setInvalid(false);
        person.username()
                .ifPresentOrElse(this::ask, () -> person.wrong(words.get("requests.choose")));
    }

    private void ask(String username) {
        send.setEnabled(false);
        acts.ask(
                question,
                username,
                person.getValue().name(),
                this::close,
                refused -> {
                    send.setEnabled(true);
                    person.wrong(refused.getMessage());
                });
    }
}
