package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/**
 * A question that waits for the member, or that they put away. What they do with it can be undone
 * at its place, until they leave the page.
 */
final class ForYouRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final transient QuestionSummary question;
    private final transient Map<String, String> helps;
    private final boolean awayList;

    /**
     * @param helps labels of the topics that the member can help with, by id
     * @param awayList whether this is the list of what was put away
     */
    ForYouRow(Desk desk, QuestionSummary question, Map<String, String> helps, boolean awayList) {
        this.desk = desk;
        this.words = desk.words();
        this.question = question;
        this.helps = helps;
        this.awayList = awayList;
        addClassName("waiting");
        show(awayList);
    }

    private void show(boolean away) {
        removeAll();
        if (away == awayList) {
            whole(away);
        } else {
            undone(away);
        }
    }

    private void whole(boolean away) {
        var row =
                new Fragment(
                        desk.templates()
                                .text(
                                        "questions/rows.jte",
                                        Map.of(
                                                "w",
                                                words,
                                                "questions",
                                                java.util.List.of(question))));
        var acts = new Paragraph();
        acts.addClassName("actions");
        var topics = matching();
        if (!away && !topics.isEmpty()) {
            var why = new Span(words.get("home.reason.topic", topics));
            why.addClassNames("why", "small");
            acts.add(why);
        }
        acts.add(button(away ? "foryou.back" : "foryou.away", away));
        add(row, acts);
    }

    private ActButton button(String key, boolean away) {
        var button = new ActButton(words.get(key), () -> change(!away));
        button.getElement().setAttribute("aria-label", words.get(key + ".label", question.title()));
        return button;
    }

    private String matching() {
        return question.topics().stream()
                .filter(topic -> helps.containsKey(topic.id()))
                .map(Label::label)
                .collect(Collectors.joining(", "));
    }

    private void undone(boolean away) {
        var line = new Paragraph();
        line.addClassNames("actions", "quiet");
        line.getElement().setAttribute("role", "status");
        var title = new Span(words.get(away ? "foryou.gone" : "foryou.returned", question.title()));
        title.getElement().setAttribute("dir", "auto");
        line.add(title, new ActButton(words.get("foryou.undo"), () -> change(!away)));
        add(line);
    }

    private void change(boolean away) {
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> {
                            desk.questions().away(question.id(), away);
                            return away;
                        },
                        this::show,
                        Notice::show);
    }
}
