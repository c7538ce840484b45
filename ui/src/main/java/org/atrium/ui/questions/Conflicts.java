package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import java.util.Map;
import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.ui.platform.Fragment;

/** Where a form shows what somebody else saved while it was open. */
final class Conflicts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final Conflict.About about;

    Conflicts(Desk desk, Conflict.About about) {
        this.desk = desk;
        this.about = about;
    }

    /**
     * @param texts theirs before, the one in the form after
     * @param goOver lets the next save replace the text of now
     */
    void show(
            DifferenceForm texts,
            String language,
            Runnable goOver,
            Runnable save,
            Runnable takeTheirs) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.histories().compare(texts),
                        difference ->
                                show(texts, shown(difference, language), goOver, save, takeTheirs),
                        refused -> show(texts, new Div(), goOver, save, takeTheirs));
    }

    private Div shown(Difference difference, String language) {
        var words = desk.words();
        var parameters =
                Map.<String, Object>of("w", words, "difference", difference, "language", language);
        return new Div(
                new H4(
                        words.get(
                                about == Conflict.About.SUGGESTION
                                        ? "suggest.conflict.difference"
                                        : "conflict.difference")),
                new Fragment(desk.templates().text("questions/difference.jte", parameters)));
    }

    private void show(
            DifferenceForm texts,
            Div difference,
            Runnable goOver,
            Runnable save,
            Runnable takeTheirs) {
        var title = texts.titleBefore();
        removeAll();
        add(
                new Conflict(
                        desk.words(),
                        about,
                        title == null ? texts.before() : title + "\n\n" + texts.before(),
                        difference,
                        () -> {
                            goOver.run();
                            removeAll();
                            save.run();
                        },
                        takeTheirs,
                        goOver));
    }
}
