package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.questions.Question;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks why a post is out of date. */
final class OutdatedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final transient Acts acts;
    private final transient Words words;
    private final transient Function<FreshnessForm, Question> mark;
    private final transient Runnable done;
    private final TextArea because = new TextArea();
    private final NativeButton send = new NativeButton();

    /**
     * @param mark says it
     * @param done after it was said
     */
    OutdatedDialog(Acts acts, Function<FreshnessForm, Question> mark, Runnable done) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.mark = mark;
        this.done = done;
        setHeaderTitle(words.get("fresh.dialog"));
        addClassName("closing");
        because.setLabel(words.get("fresh.because"));
        because.setHelperText(words.get("fresh.because.hint"));
        because.setMaxLength(LONGEST);
        because.setRequiredIndicatorVisible(true);
        because.setWidthFull();
        var form = new Div(new Paragraph(words.get("fresh.dialog.text")), because);
        form.addClassName("form");
        add(form);
        send.setText(words.get("fresh.mark"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }

    private void submit() {
        because.setInvalid(false);
        send.setEnabled(false);
        var form = new FreshnessForm(false, because.getValue(), words.language());
        acts.run(() -> mark.apply(form), this::said, this::refused);
    }

    private void said() {
        close();
        done.run();
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        var wrong = new Wrong(refusal);
        wrong.at(
                "because",
                message -> {
                    because.setErrorMessage(message);
                    because.setInvalid(true);
                },
                because::focus);
        wrong.sayTheRest();
    }
}
