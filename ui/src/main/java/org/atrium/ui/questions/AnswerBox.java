package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** The form to answer. */
final class AnswerBox extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final String question;
    private final KeptDraft draft;
    private final H2 heading = new H2();
    private final Span closed = new Span();
    private final MarkdownField body;
    private final LanguageField language;
    private final BasisField basis;
    private final NativeButton post;
    private String key = UUID.randomUUID().toString();

    AnswerBox(Acts acts, String question, String questionLanguage) {
        this.acts = acts;
        this.question = question;
        var desk = acts.desk();
        var words = desk.words();
        addClassName("answer-form");
        heading.setId("your-answer");
        getElement().setAttribute("aria-labelledby", "your-answer");
        body =
                new MarkdownField(
                        words.get("answer.label"), words, desk.questions(), desk.backend());
        language = new LanguageField(words, words.get("facet.language"));
        language.choose(questionLanguage);
        language.addClassName("short");
        basis = new BasisField(words);
        draft =
                new KeptDraft(
                        desk,
                        "answer",
                        question,
                        this,
                        new DraftedText(body::markdown, body::write, language, basis));
        body.keepDraft(draft);
        draft.watch(language);
        draft.watch(basis);
        post = new NativeButton(words.get("answer.post"), clicked -> post());
        post.addClassNames("button", "button-primary");
        post.setId("post-answer");
        var actions = new Div(post, draft.state());
        actions.addClassName("actions");
        closed.setText(words.get("answer.closed"));
        closed.addClassNames("state", "state-closed");
        closed.getElement().setAttribute("role", "status");
        closed.setVisible(false);
        add(heading, closed, draft, body, language, basis, actions);
    }

    /** Closed while somebody was writing: the text stays, and may be kept as a comment. */
    void open(boolean open) {
        setVisible(open || !body.markdown().isBlank());
        post.setEnabled(open);
        closed.setVisible(!open);
    }

    void askForBasis(boolean aboutLaw) {
        basis.setVisible(aboutLaw);
    }

    void first(boolean first) {
        heading.setText(acts.desk().words().get(first ? "answer.first" : "answer.yours"));
    }

    private void post() {
        body.accept();
        language.setInvalid(false);
        post.setEnabled(false);
        var form = new AnswerForm(body.markdown(), language.tag(), basis.basis(), null, null);
        var attempt = key;
        acts.post(
                () -> acts.desk().questions().answer(question, form, attempt),
                this::posted,
                this::refused);
    }

    private void posted() {
        body.clear();
        basis.choose(null);
        draft.forget();
        post.setEnabled(true);
        key = UUID.randomUUID().toString();
        Notice.show(acts.desk().words().get("answer.posted"));
    }

    private void refused(Refused refusal) {
        post.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        key = UUID.randomUUID().toString();
        var wrong = new Wrong(refusal);
        wrong.at("body", body::refuse, body::focusText);
        wrong.at(
                "language",
                message -> {
                    language.setErrorMessage(message);
                    language.setInvalid(true);
                },
                language::focus);
        wrong.sayTheRest();
    }
}
