package org.atrium.ui.questions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.UUID;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Says what looking means before it tells an organiser who asked. */
final class WhoAskedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final String question;
    private final NativeButton show = new NativeButton();
    private final ActButton cancel;

    /** Looking once is recorded once. */
    private final String key = UUID.randomUUID().toString();

    private transient volatile @Nullable Author asker;

    WhoAskedDialog(Acts acts, Question question) {
        this.acts = acts;
        this.question = question.id();
        var words = acts.desk().words();
        setHeaderTitle(words.get("look.title"));
        var meaning = new Paragraph(words.get("look.meaning"));
        meaning.addClassName("why");
        add(meaning);
        cancel = new ActButton(words.get("cancel"), this::close).plain();
        show.setText(words.get("look.button"));
        show.addClassNames("button", "button-primary");
        show.addClickListener(clicked -> look());
        getFooter().add(cancel, show);
    }

    /** The thread is read again afterwards, as it says now who looked. */
    private void look() {
        show.setEnabled(false);
        acts.run(
                () -> {
                    asker = acts.desk().questions().whoAsked(question, key);
                    return acts.desk().questions().question(question);
                },
                this::tell,
                this::refused);
    }

    private void tell() {
        removeAll();
        var person = asker;
        if (person != null) {
            var desk = acts.desk();
            add(
                    new Fragment(
                            desk.templates()
                                    .text(
                                            "questions/asker.jte",
                                            Map.of("w", desk.words(), "asker", person))));
        }
        show.setVisible(false);
        cancel.setText(acts.desk().words().get("look.done"));
    }

    private void refused(Refused refusal) {
        show.setEnabled(true);
        Notice.show(refusal);
    }
}
