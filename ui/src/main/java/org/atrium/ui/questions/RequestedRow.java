package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestedQuestion;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/**
 * A question that somebody asks the member to help with; what they say to it stays at its place.
 */
final class RequestedRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final transient RequestedQuestion asked;
    private final Paragraph acts = new Paragraph();

    RequestedRow(Desk desk, RequestedQuestion asked) {
        this.desk = desk;
        this.words = desk.words();
        this.asked = asked;
        addClassName("waiting");
        acts.addClassName("actions");
        acts.getElement().setAttribute("role", "status");
        add(
                new Fragment(
                        desk.templates()
                                .text(
                                        "questions/rows.jte",
                                        Map.of(
                                                "w",
                                                words,
                                                "questions",
                                                List.of(asked.question())))),
                acts);
        show(asked.request().state());
    }

    private void show(RequestState state) {
        acts.removeAll();
        var why =
                new Span(words.get("requests.mine." + state.value(), asked.request().by().name()));
        why.addClassNames("why", "small");
        why.getElement().setAttribute("dir", "auto");
        acts.add(why);
        if (state == RequestState.OPEN) {
            acts.add(
                    say("requests.take", RequestState.TAKEN),
                    say("requests.decline", RequestState.DECLINED));
        } else {
            acts.add(say("requests.reopen", RequestState.OPEN));
        }
    }

    private ActButton say(String key, RequestState state) {
        var id = asked.question().id();
        var button =
                new ActButton(
                        words.get(key),
                        () ->
                                desk.backend()
                                        .later(
                                                UI.getCurrent(),
                                                () -> desk.requests().respond(id, state),
                                                (Question now) -> show(state),
                                                Notice::show));
        button.getElement()
                .setAttribute(
                        "aria-label",
                        words.get("requests.act", words.get(key), asked.question().title()));
        return button;
    }
}
