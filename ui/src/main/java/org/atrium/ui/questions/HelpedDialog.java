package org.atrium.ui.questions;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** Asks with what an answer helped, and so whether that may be shown. */
final class HelpedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<Label> topics = new CheckboxGroup<>();

    /**
     * @param thank with the ids of the topics that were chosen
     */
    HelpedDialog(Words words, Question question, Answer answer, Consumer<List<String>> thank) {
        var name = answer.author().name();
        setHeaderTitle(words.get("thank.title", name));
        addClassName("closing");
        topics.setLabel(words.get("thank.topics"));
        topics.setHelperText(words.get("thank.topics.hint", name));
        topics.setItemLabelGenerator(Label::label);
        topics.setItems(question.topics());
        var form = new Div(new Paragraph(words.get("thank.text", name)), topics);
        form.addClassName("form");
        add(form);
        var send = new NativeButton(words.get("thank.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> {
            close();
            thank.accept(topics.getValue().stream().map(Label::id).toList());
        });
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
    }
}
