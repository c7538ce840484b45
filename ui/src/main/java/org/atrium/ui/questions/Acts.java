package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** Carries out what a member does in a thread, and shows the thread as it is then. */
final class Acts {

    private final Desk desk;
    private final Consumer<Question> show;

    Acts(Desk desk, Consumer<Question> show) {
        this.desk = desk;
        this.show = show;
    }

    Desk desk() {
        return desk;
    }

    void run(Supplier<Question> act) {
        run(act, () -> {}, Notice::show);
    }

    /**
     * @param done after the thread was shown
     * @param refused nothing has changed; what was typed is still there
     */
    void run(Supplier<Question> act, Runnable done, Consumer<Refused> refused) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        act,
                        question -> {
                            show.accept(question);
                            done.run();
                        },
                        refused);
    }

    /** The thread as it is now, to compare with. */
    void look(String question, Consumer<Question> seen) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.questions().question(question),
                        now -> {
                            show.accept(now);
                            seen.accept(now);
                        },
                        Notice::show);
    }
}
