package org.atrium.ui.layout;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/** Asks with what an answer or somebody helped, and so whether that may be shown. */
public final class HelpedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<Label> topics = new CheckboxGroup<>();

    /**
     * @param name of whoever helped
     * @param text what they are told
     * @param known topics to choose from
     * @param most how many of them
     * @param thank with the ids of the topics that were chosen
     */
    public HelpedDialog(
            Words words,
            String name,
            String text,
            List<Label> known,
            int most,
            Consumer<List<String>> thank) {
        setHeaderTitle(words.get("thank.title", name));
        addClassName("closing");
        topics.setLabel(words.get("thank.topics"));
        topics.setHelperText(words.get("thank.topics.hint", name));
        topics.setItemLabelGenerator(Label::label);
        topics.setItems(known);
        topics.addValueChangeListener(change -> {
            if (change.getValue().size() > most) {
                topics.setValue(change.getOldValue());
            }
        });
        var form = new Div(new Paragraph(text), topics);
        form.addClassName("form");
        add(form);
        var send =
                Rooms.button(
                        words.get("thank.button"),
                        () -> {
                            close();
                            thank.accept(topics.getValue().stream().map(Label::id).toList());
                        },
                        "button-primary");
        getFooter().add(Rooms.button(words.get("cancel"), this::close, "button-plain"), send);
    }
}
