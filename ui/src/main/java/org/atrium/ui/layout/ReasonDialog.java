package org.atrium.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;

/** Asks why something is done to somebody or something, before it is done. */
public final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final transient Backend backend;
    private final transient Predicate<String> remove;
    private final transient Runnable removed;
    private final TextArea reason = new TextArea();
    private final NativeButton send;

    /**
     * @param key of the words: what is done
     * @param name to whom, or to what
     * @param remove does it, for the reason
     * @param removed after that
     */
    public ReasonDialog(
            Words words,
            String key,
            Backend backend,
            String name,
            Predicate<String> remove,
            Runnable removed) {
        this.backend = backend;
        this.remove = remove;
        this.removed = removed;
        setHeaderTitle(words.get(key + ".title", name));
        addClassName("closing");
        reason.setLabel(words.get("reason"));
        reason.setHelperText(words.get("reason.hint"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var form = new Div(new Paragraph(words.get(key + ".text")), reason);
        form.addClassName("form");
        add(form);
        send = Rooms.button(words.get(key + ".button"), this::submit, "button-primary");
        getFooter().add(Rooms.button(words.get("reason.keep"), this::close, "button-plain"), send);
    }

    private void submit() {
        reason.setInvalid(false);
        send.setEnabled(false);
        var why = reason.getValue();
        backend.later(
                UI.getCurrent(),
                () -> remove.test(why),
                done -> {
                    close();
                    removed.run();
                },
                this::refused);
    }

    private void refused(Refused refusal) {
        send.setEnabled(true);
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
        } else {
            reason.setErrorMessage(refusal.fields().getFirst().message());
            reason.setInvalid(true);
        }
    }
}
