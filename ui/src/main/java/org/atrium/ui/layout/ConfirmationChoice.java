package org.atrium.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.atrium.contract.questions.Confirmation;
import org.atrium.ui.platform.Words;

/** What somebody confirms, for whoever helped: they show it, or do not. */
public final class ConfirmationChoice extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param text what is confirmed
     * @param show with whether it is to be shown from now on
     */
    public ConfirmationChoice(Words words, Confirmation one, String text, Consumer<Boolean> show) {
        addClassName("why");
        var paragraph = new Paragraph(text);
        paragraph.getElement().setAttribute("dir", "auto");
        var button =
                Rooms.button(
                        words.get(one.shown() ? "thank.hide" : "thank.show"),
                        () -> show.accept(!one.shown()));
        button.setClassName("button-plain", one.shown());
        var buttons = new Div(button);
        buttons.addClassName("actions");
        add(paragraph, buttons);
    }
}
