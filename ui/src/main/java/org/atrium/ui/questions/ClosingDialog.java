package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Question;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Asks why a thread is to be closed, and where it goes on. */
final class ClosingDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient Acts acts;
    private final transient Words words;
    private final String question;
    private final String language;
    private final RadioButtonGroup<ClosingReason> reason = new RadioButtonGroup<>();
    private final OriginalField original;
    private final TextField url = new TextField();
    private final TextArea note = new TextArea();
    private final NativeButton send = new NativeButton();

    ClosingDialog(Acts acts, Question question) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.question = question.id();
        this.language = words.language();
        this.original = new OriginalField(acts.desk(), question.id());
        setHeaderTitle(words.get("close.title"));
        setDraggable(false);
        addClassName("closing");
        fillReasons(allowed(question));
        url.setLabel(words.get("close.url"));
        url.setPlaceholder("https://");
        url.setWidthFull();
        url.setMaxLength(LONGEST);
        note.setWidthFull();
        note.setMaxLength(LONGEST);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        var fields = new Div(reason, original, url, note);
        fields.addClassName("form");
        add(fields);
        send.setText(words.get("close.button"));
        send.addClassNames("button", "button-primary");
        send.addClickListener(clicked -> submit());
        getFooter().add(new ActButton(words.get("cancel"), this::close).plain(), send);
        show(reason.getValue());
    }

    /** What the member may say; nothing when they may not close it. */
    static List<ClosingReason> allowed(Question question) {
        return List.of(ClosingReason.values()).stream()
                .filter(reason -> question.yours().may().contains("close." + reason.value()))
                .toList();
    }

    private void fillReasons(List<ClosingReason> allowed) {
        reason.setLabel(words.get("close.why"));
        reason.addClassName("choice");
        reason.setItems(allowed);
        reason.setRenderer(new ComponentRenderer<>(this::choice));
        reason.setValue(allowed.getFirst());
        reason.addValueChangeListener(chosen -> show(chosen.getValue()));
    }

    private Span choice(ClosingReason reason) {
        var name = new Span(words.get("close." + reason.value()));
        name.addClassName("choice-name");
        var hint = new Span(words.get("close." + reason.value() + ".hint"));
        hint.addClassName("hint");
        var choice = new Span(name, hint);
        choice.addClassName("choice-text");
        return choice;
    }

    private void show(@Nullable ClosingReason chosen) {
        original.setVisible(chosen == ClosingReason.DUPLICATE);
        url.setVisible(chosen == ClosingReason.ELSEWHERE);
        note.setLabel(
                words.get(
                        chosen == ClosingReason.OUT_OF_SCOPE ? "close.note.needed" : "close.note"));
    }

    private void submit() {
        original.accept();
        url.setInvalid(false);
        note.setInvalid(false);
        send.setEnabled(false);
        var form =
                new ClosingForm(
                        reason.getValue(),
                        original.chosen(),
                        url.getValue(),
                        note.getValue(),
                        language);
        acts.run(() -> acts.desk().questions().close(question, form), this::closed, this::refused);
    }

    private void closed() {
        close();
        Notice.show(
                words.get("close.done"),
                words.get("undo"),
                () -> acts.run(() -> acts.desk().questions().reopen(question)));
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at("of", original::refuse, original::focus);
        wrong.at(
                "url",
                message -> {
                    url.setErrorMessage(message);
                    url.setInvalid(true);
                },
                url::focus);
        wrong.at(
                "note",
                message -> {
                    note.setErrorMessage(message);
                    note.setInvalid(true);
                },
                note::focus);
        wrong.sayTheRest();
    }
}
