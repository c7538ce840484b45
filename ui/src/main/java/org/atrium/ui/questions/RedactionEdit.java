package org.atrium.ui.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RedactedAnswer;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** The form to write a copy for everybody of what was asked in confidence. */
final class RedactionEdit extends Div {

    private static final long serialVersionUID = 1L;
    private static final String TITLE = "title";
    private static final String BODY = "body";

    private final transient Acts acts;
    private final transient Words words;
    private final transient Runnable close;
    private final String question;
    private final String draft;
    private final TextField title = new TextField();
    private final MarkdownField body;
    private final List<RedactedPart> parts;
    private final BylineField byline;
    private final NativeButton send;

    /**
     * @param close after it was proposed, or given up
     */
    RedactionEdit(
            Acts acts, Question question, RedactionsClient.Material material, Runnable close) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.close = close;
        this.question = question.id();
        this.draft = "redaction/" + question.id();
        var desk = acts.desk();
        addClassNames("form", "edit-form");
        var hint = new Paragraph(words.get("redact.hint"));
        hint.addClassName("hint");
        title.setLabel(words.get("ask.question"));
        title.setWidthFull();
        body = new MarkdownField(words.get("redact.body"), words, desk.questions(), desk.backend());
        parts =
                material.answers().stream()
                        .map(answer -> new RedactedPart(desk, answer, draft + "/"))
                        .toList();
        byline = new BylineField(words, material.own());
        var veiled = question.author().memberOf();
        if (veiled == null) {
            byline.offer(question.groups().stream().map(GroupRef::slug).toList());
        }
        fill(question);
        Draft.keep(title, draft + "/" + TITLE);
        body.keep(draft + "/" + BODY);
        send = new NativeButton(words.get("redact.send"), clicked -> send());
        send.addClassNames("button", "button-primary");
        var actions = new Div(send, new ActButton(words.get("cancel"), this::giveUp).plain());
        actions.addClassName("actions");
        add(new H2(words.get("redact.form")), hint, title, body);
        parts.forEach(this::add);
        if (veiled != null) {
            add(new Paragraph(words.get("redact.veiled", veiled.label())));
        }
        add(byline, actions);
    }

    private void fill(Question asked) {
        var proposed = asked.redaction();
        title.setValue(proposed == null ? asked.title() : proposed.title());
        body.write(proposed == null ? asked.body() : proposed.body());
        if (proposed != null) {
            var group = proposed.asMemberOf();
            byline.choose(group == null ? null : group.slug());
            proposed.answers().forEach(this::fill);
        }
    }

    private void fill(RedactedAnswer proposed) {
        parts.stream()
                .filter(part -> part.answer().equals(proposed.answer()))
                .forEach(part -> part.write(proposed.body()));
    }

    /** What was typed before the page was left, or the log-in expired. */
    @Override
    protected void onAttach(AttachEvent attached) {
        Draft.goesOnFrom(this, null);
        Draft.unsaved(this, draft, unsaved -> fill(unsaved.texts()));
    }

    private void fill(Map<String, String> typed) {
        title.setValue(typed.getOrDefault(TITLE, title.getValue()));
        body.write(typed.getOrDefault(BODY, body.markdown()));
        parts.forEach(part -> {
            var text = typed.get(part.answer());
            if (text != null) {
                part.write(text);
            }
        });
    }

    private List<RedactedPart> chosen() {
        return parts.stream().filter(RedactedPart::isChosen).toList();
    }

    private void send() {
        title.setInvalid(false);
        body.accept();
        parts.forEach(RedactedPart::accept);
        send.setEnabled(false);
        var form =
                new RedactionForm(
                        title.getValue(),
                        body.markdown(),
                        chosen().stream().map(RedactedPart::form).toList(),
                        byline.slug());
        acts.run(
                () -> acts.desk().redactions().propose(question, form),
                this::giveUp,
                this::refused);
    }

    private void giveUp() {
        Draft.forgetAll(draft);
        close.run();
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                TITLE,
                message -> {
                    title.setErrorMessage(message);
                    title.setInvalid(true);
                },
                title::focus);
        wrong.at(BODY, body::refuse, body::focusText);
        var sent = chosen();
        for (var index = 0; index < sent.size(); index++) {
            var part = sent.get(index);
            wrong.at("answers[%d].body".formatted(index), part::refuse, part::focusText);
        }
        wrong.sayTheRest();
    }
}
