package org.atrium.ui.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiFunction;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks what somebody says to a mentor, or as one. */
final class MentoringDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Backend backend;
    private final transient BiFunction<List<String>, String, Mentoring> say;
    private final transient Runnable done;
    private final CheckboxGroup<Label> topics = new CheckboxGroup<>();
    private final TextArea text = new TextArea();
    private final NativeButton send;

    /**
     * @param what `ask` or `take`
     * @param name of the other
     * @param about topics to choose of; none to take it
     * @param say with the ids of topics and the text
     * @param done after it was said
     */
    MentoringDialog(
            Words words,
            Backend backend,
            String what,
            String name,
            List<Label> about,
            BiFunction<List<String>, String, Mentoring> say,
            Runnable done) {
        this.backend = backend;
        this.say = say;
        this.done = done;
        setHeaderTitle(words.get("mentoring.title." + what, name));
        addClassName("closing");
        topics.setLabel(words.get("mentoring.topics"));
        topics.setHelperText(words.get("mentoring.topics.hint", MentoringApi.MOST_TOPICS));
        topics.setItemLabelGenerator(Label::label);
        topics.setItems(about);
        topics.setVisible(!about.isEmpty());
        text.setLabel(words.get("mentoring.label." + what));
        text.setHelperText(words.get("mentoring.hint." + what));
        text.setMaxLength(MentoringApi.LONGEST);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        var form = new Div(new Paragraph(words.get("mentoring.text." + what)), topics, text);
        form.addClassName("form");
        add(form);
        send = Rooms.button(words.get("mentoring.button." + what), this::submit, "button-primary");
        getFooter().add(Rooms.button(words.get("cancel"), this::close, "button-plain"), send);
    }

    private void submit() {
        topics.setInvalid(false);
        text.setInvalid(false);
        send.setEnabled(false);
        var chosen = topics.getValue().stream().map(Label::id).toList();
        var said = text.getValue();
        backend.later(
                UI.getCurrent(),
                () -> say.apply(chosen, said),
                (Mentoring now) -> {
                    close();
                    done.run();
                },
                this::refused);
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            wrongText(refusal.getMessage());
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                "topics",
                message -> {
                    topics.setErrorMessage(message);
                    topics.setInvalid(true);
                },
                () -> topics.getElement().callJsFunction("focus"));
        wrong.at("note", this::wrongText, text::focus);
        wrong.at("message", this::wrongText, text::focus);
        wrong.sayTheRest();
    }

    private void wrongText(String message) {
        text.setErrorMessage(message);
        text.setInvalid(true);
    }
}
