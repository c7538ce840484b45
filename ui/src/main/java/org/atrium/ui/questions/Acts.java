package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Carries out what a member does in a thread, and shows the thread as it is then. */
final class Acts {

    private final Desk desk;
    private final Consumer<Question> show;
    private final Consumer<Question> turnTo;

    /**
     * @param show shows the thread, on the page that is open
     * @param turnTo shows it on the page that it is given with
     */
    Acts(Desk desk, Consumer<Question> show, Consumer<Question> turnTo) {
        this.desk = desk;
        this.show = show;
        this.turnTo = turnTo;
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
        run(act, show, done, refused);
    }

    /** As {@link #run}, and turns to the page where what was done is. */
    void post(Supplier<Question> act, Runnable done, Consumer<Refused> refused) {
        run(act, turnTo, done, refused);
    }

    private void run(
            Supplier<Question> act,
            Consumer<Question> shown,
            Runnable done,
            Consumer<Refused> refused) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        act,
                        question -> {
                            shown.accept(question);
                            done.run();
                        },
                        refused);
    }

    /**
     * Asks somebody to help, and offers to take that back.
     *
     * @param done after the thread was shown
     */
    void ask(
            String question,
            String username,
            String name,
            Runnable done,
            Consumer<Refused> refused) {
        var requests = desk.requests();
        run(
                () -> requests.ask(question, username),
                () -> {
                    done.run();
                    Notice.show(
                            desk.words().get("requests.asked", name),
                            desk.words().get("undo"),
                            () -> run(() -> requests.withdraw(question, username)));
                },
                refused);
    }

    /**
     * The thread as it is now, to compare with.
     *
     * @param at id of an answer that is wanted; null for the question itself
     */
    void look(String question, @Nullable String at, Consumer<Question> seen) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.questions().question(question, ThreadPlace.at(at)),
                        now -> {
                            show.accept(now);
                            seen.accept(now);
                        },
                        Notice::show);
    }
}
