package org.atrium.ui.layout;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.atrium.ui.platform.Words;

/** Asks once before something is done. */
public final class Asking {

    private Asking() {}

    /**
     * @param confirm what the button says that does it
     */
    public static void before(
            Words words, String title, String text, String confirm, Runnable act) {
        var question = new ConfirmDialog();
        question.setHeader(title);
        question.setText(text);
        question.setCancelable(true);
        question.setCancelText(words.get("cancel"));
        question.setConfirmText(confirm);
        question.addConfirmListener(confirmed -> act.run());
        question.open();
    }
}
