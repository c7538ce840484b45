package org.atrium.ui.questions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.atrium.ui.platform.Words;

/** Two wrote at once: the text as it is now, beside the one in the form. */
final class Conflict extends Section {

    private static final long serialVersionUID = 1L;

    /** What two wrote at once. */
    enum About {
        POST,
        SUGGESTION,
        DRAFT;

        private String keep() {
            return switch (this) {
                case POST -> "conflict.keep";
                case SUGGESTION -> "suggest.conflict.keep";
                case DRAFT -> "draft.conflict.keep";
            };
        }
    }

    private final Div actions;

    /**
     * @param merge makes the next save replace the text of now; the text stays to look at
     */
    Conflict(
            Words words,
            About about,
            String theirs,
            Component difference,
            Runnable keepMine,
            Runnable takeTheirs,
            Runnable merge) {
        this(words, about, theirs, keepMine, takeTheirs);
        addComponentAtIndex(getComponentCount() - 1, difference);
        var merging =
                new Paragraph(
                        words.get(
                                about == About.SUGGESTION
                                        ? "suggest.conflict.merging"
                                        : "conflict.merging"));
        merging.setVisible(false);
        merging.getElement().setAttribute("role", "status");
        actions.add(
                new ActButton(
                        words.get("conflict.merge"),
                        () -> {
                            actions.setVisible(false);
                            merging.setVisible(true);
                            merge.run();
                        }));
        add(merging);
    }

    Conflict(Words words, About about, String theirs, Runnable keepMine, Runnable takeTheirs) {
        var draft = about == About.DRAFT;
        addClassName("conflict");
        getElement().setAttribute("role", "alert");
        var label = new Span(words.get(draft ? "draft.conflict.theirs" : "conflict.theirs"));
        label.addClassName("label");
        var text = new Pre(theirs);
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("dir", "auto");
        actions =
                new Div(
                        new ActButton(words.get(about.keep()), keepMine),
                        new ActButton(
                                words.get(draft ? "draft.conflict.take" : "conflict.take"),
                                takeTheirs));
        actions.addClassName("actions");
        add(
                new H3(words.get(draft ? "draft.conflict.title" : "conflict.title")),
                new Paragraph(words.get(draft ? "draft.conflict.text" : "conflict.text")),
                label,
                text,
                actions);
    }
}
