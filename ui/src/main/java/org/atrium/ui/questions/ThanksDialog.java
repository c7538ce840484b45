package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.atrium.contract.questions.AnswerRef;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** Asks whether an answer makes a question needless, before what was written of it is given up. */
final class ThanksDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient AnswerRef answer;
    private final transient Runnable forget;
    private final NativeButton send = new NativeButton();

    /**
     * @param forget gives up what was written
     */
    ThanksDialog(Desk desk, QuestionSummary question, AnswerRef answer, Runnable forget) {
        this.desk = desk;
        this.answer = answer;
        this.forget = forget;
        var words = desk.words();
        setHeaderTitle(words.get("thanks.title"));
        add(new Paragraph(words.get("thanks.text", answer.author().name())));
        send.setText(words.get("thanks.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> thank(question.id()));
        getFooter().add(new ActButton(words.get("thanks.cancel"), this::close).plain(), send);
    }

    private void thank(String question) {
        send.setEnabled(false);
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.thanks().thank(question, answer.id(), List.of()),
                        this::thanked,
                        this::refused);
    }

    private void thanked(Question question) {
        close();
        forget.run();
        Notice.show(desk.words().get("thanks.done", answer.author().name()));
        UI.getCurrent().navigate(Links.question(question.id(), question.title()).substring(1));
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        Notice.show(refusal);
    }
}
