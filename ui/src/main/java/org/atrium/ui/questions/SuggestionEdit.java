package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** The form to suggest an edit to what somebody else wrote, in its place. */
final class SuggestionEdit extends Div implements Drafted {

    private static final long serialVersionUID = 1L;
    private static final String TITLE = "title";
    private static final String BODY = "body";

    private final transient Acts acts;
    private final transient Words words;
    private final transient Runnable close;
    private final String question;
    private final @Nullable String answer;
    private final KeptDraft draft;
    private final TextField title = new TextField();
    private final MarkdownField body;
    private final ReasonField reason;
    private final Conflicts conflict;
    private final NativeButton send;
    private final String originalTitle;
    private final String originalBody;
    private String key = UUID.randomUUID().toString();
    private long version;

    /**
     * @param answer null to suggest another text of the question itself
     */
    SuggestionEdit(Acts acts, Question question, @Nullable Answer answer, Runnable close) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.close = close;
        this.question = question.id();
        this.answer = answer == null ? null : answer.id();
        originalTitle = answer == null ? question.title() : "";
        originalBody = answer == null ? question.body() : answer.body();
        version = answer == null ? question.version() : answer.version();
        conflict = new Conflicts(acts.desk(), Conflict.About.SUGGESTION);
        addClassNames("form", "edit-form");
        var desk = acts.desk();
        title.setLabel(words.get("ask.question"));
        title.setWidthFull();
        title.setValue(originalTitle);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setVisible(answer == null);
        body =
                new MarkdownField(
                        words.get("suggest.text"), words, desk.questions(), desk.backend());
        body.write(originalBody);
        var target = answer == null ? question.id() : question.id() + "." + answer.id();
        draft = new KeptDraft(desk, "edit", target, this, this);
        Draft.keep(title, draft.name() + "/" + TITLE);
        draft.watch(title);
        body.keepDraft(draft);
        reason = new ReasonField(words);
        send = new NativeButton(words.get("suggest.send"), clicked -> send());
        send.addClassNames("button", "button-primary");
        var cancel = new ActButton(words.get("cancel"), this::giveUp).plain();
        var actions = new Div(send, cancel, draft.state());
        actions.addClassName("actions");
        var hint = new Paragraph(words.get("suggest.hint"));
        hint.addClassName("hint");
        add(conflict, draft, hint, title, body, reason, actions);
    }

    private void send() {
        title.setInvalid(false);
        body.accept();
        send.setEnabled(false);
        var form =
                new SuggestionForm(
                        answer == null ? title.getValue() : null,
                        body.markdown(),
                        version,
                        reason.written());
        var attempt = key;
        acts.run(
                () -> acts.desk().suggestions().suggest(question, answer, form, attempt),
                this::sent,
                this::refused);
    }

    private void sent() {
        giveUp();
        Notice.show(words.get("suggest.sent"));
    }

    private void giveUp() {
        draft.forget();
        close.run();
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.type() == ProblemType.CONFLICT) {
            acts.look(question, answer, this::compare);
            return;
        }
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        key = UUID.randomUUID().toString();
        var wrong = new Wrong(refusal);
        wrong.at(
                TITLE,
                message -> {
                    title.setErrorMessage(message);
                    title.setInvalid(true);
                },
                title::focus);
        wrong.at(BODY, body::refuse, body::focusText);
        wrong.at("reason", reason::refuse, reason::focus);
        wrong.sayTheRest();
    }

    private void compare(Question now) {
        if (answer == null) {
            compare(
                    new DifferenceForm(now.title(), now.body(), title.getValue(), body.markdown()),
                    now.language(),
                    now.version());
            return;
        }
        now.answers().stream()
                .filter(other -> other.id().equals(answer))
                .findFirst()
                .ifPresent(other ->
                        compare(
                                new DifferenceForm(null, other.body(), null, body.markdown()),
                                other.language(),
                                other.version()));
    }

    private void compare(DifferenceForm texts, String language, long theirs) {
        conflict.show(texts, language, () -> goOver(theirs), this::send, this::giveUp);
    }

    private void goOver(long theirs) {
        version = theirs;
        key = UUID.randomUUID().toString();
    }

    @Override
    public @Nullable DraftText draft() {
        if (title.getValue().equals(originalTitle) && body.markdown().equals(originalBody)) {
            return null;
        }
        return new DraftText(
                answer == null ? title.getValue() : null,
                body.markdown(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                version);
    }

    @Override
    public void fill(DraftText text) {
        title.setValue(Objects.requireNonNullElse(text.title(), originalTitle));
        body.write(Objects.requireNonNullElse(text.body(), originalBody));
        if (text.base() != null) {
            version = text.base();
        }
    }

    @Override
    public void fill(Map<String, String> kept) {
        if (kept.containsKey(TITLE)) {
            title.setValue(kept.get(TITLE));
        }
        if (kept.containsKey(BODY)) {
            body.write(kept.get(BODY));
        }
    }

    @Override
    public Map<String, String> typed(DraftText text) {
        var typed = new HashMap<String, String>();
        typed.put(BODY, Objects.requireNonNullElse(text.body(), ""));
        if (text.title() != null) {
            typed.put(TITLE, text.title());
        }
        return typed;
    }
}
