package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.atrium.contract.questions.CommentForm;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** The form to comment on a post, opened in its place. */
final class CommentBox extends Div {

    private static final long serialVersionUID = 1L;

    private static final int OFTEN = 1_500;

    private final transient Acts acts;
    private final String question;
    private final @Nullable String answer;
    private final String language;
    private final KeptDraft draft;
    private final TextArea text = new TextArea();
    private final NativeButton post = new NativeButton();
    private final transient Runnable posted;
    private String key = UUID.randomUUID().toString();

    /**
     * @param answer null to comment on the question itself
     * @param posted a comment is there
     */
    CommentBox(
            Acts acts, String question, @Nullable String answer, String language, Runnable posted) {
        this.posted = posted;
        this.acts = acts;
        this.question = question;
        this.answer = answer;
        this.language = language;
        var words = acts.desk().words();
        addClassNames("field", "comment-form");
        text.setLabel(words.get("comment.label"));
        text.setHelperText(words.get("comment.hint"));
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(OFTEN);
        draft =
                new KeptDraft(
                        acts.desk(),
                        "comment",
                        answer == null ? question : question + "." + answer,
                        this,
                        new DraftedText(text::getValue, text::setValue));
        Draft.keep(text, draft.name() + "/body");
        draft.watch(text);
        post.setText(words.get("comment.post"));
        post.addClassName("button");
        post.addClickListener(clicked -> post());
        var cancel = new ActButton(words.get("cancel"), this::close).plain();
        var actions = new Div(post, cancel, draft.state());
        actions.addClassName("actions");
        add(text, actions);
        setVisible(false);
    }

    void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    /** Only now: a page with many posts would ask for as many drafts. */
    void open() {
        addComponentAsFirst(draft);
        setVisible(true);
        text.focus();
    }

    private void close() {
        setVisible(false);
    }

    private void post() {
        text.setInvalid(false);
        post.setEnabled(false);
        var form = new CommentForm(text.getValue(), language);
        var attempt = key;
        acts.run(
                () -> acts.desk().questions().comment(question, answer, form, attempt),
                this::posted,
                this::refused);
    }

    private void posted() {
        text.clear();
        draft.forget();
        post.setEnabled(true);
        key = UUID.randomUUID().toString();
        close();
        posted.run();
    }

    private void refused(Refused refusal) {
        post.setEnabled(true);
        key = UUID.randomUUID().toString();
        text.setErrorMessage(
                refusal.fields().isEmpty()
                        ? refusal.getMessage()
                        : refusal.fields().getFirst().message());
        text.setInvalid(true);
        text.focus();
    }
}
