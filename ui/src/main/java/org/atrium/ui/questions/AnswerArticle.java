package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.State;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/** An answer, and what the member may do with it. */
final class AnswerArticle extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final String id;
    private final Fragment text = new Fragment("");
    private final SuggestionList suggestions;
    private final CommentList comments;
    private final Div thanks = new Div();
    private final Div actions = new Div();
    private final Div editing = new Div();
    private final CommentBox commentBox;

    AnswerArticle(Acts acts, Question question, Answer answer) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.id = answer.id();
        addClassName("answer");
        setId("answer-" + id);
        actions.addClassName("actions");
        editing.addClassName("fragment");
        thanks.addClassName("fragment");
        suggestions = new SuggestionList(acts, id);
        comments = new CommentList(acts, question.id(), id);
        commentBox = new CommentBox(acts, question.id(), id, answer.language(), comments::showAll);
        add(text, editing, suggestions, thanks, actions, comments, commentBox);
        show(question, answer);
    }

    String answer() {
        return id;
    }

    void show(Question question, Answer answer) {
        setClassName("answer-accepted", answer.accepted());
        getElement()
                .setAttribute(
                        "aria-label",
                        words.get(
                                answer.accepted() ? "answer.accepted.by" : "answer.by",
                                answer.author().name()));
        var templates = acts.desk().templates();
        text.show(
                templates.text(
                        "questions/answer.jte",
                        Map.of("w", words, "question", question.id(), "answer", answer)));
        suggestions.show(question);
        thanks.removeAll();
        new ThanksActs(acts, question, answer).choices().forEach(thanks::add);
        comments.show(answer.comments(), answer.commentCount());
        showActions(question, answer);
    }

    /** Came in while the page was open. */
    void markAsNew() {
        addClassName("arrived");
    }

    private void showActions(Question question, Answer answer) {
        actions.removeAll();
        var may = answer.yours().may();
        if (may.contains("vote")) {
            addVotes(question, answer);
        } else if (answer.votes() != 0) {
            var votes = new Span(words.get("votes.answer", answer.votes()));
            votes.addClassNames("quiet", "small");
            actions.add(votes);
        }
        new ThanksActs(acts, question, answer).button().ifPresent(actions::add);
        if (may.contains("comment")) {
            actions.add(new ActButton(words.get("comment"), commentBox::toggle).plain());
        }
        actions.add(
                new CopyLink(
                        words,
                        Links.answer(question.id(), question.title(), id),
                        words.get("link")));
        if (may.contains("edit")) {
            actions.add(new ActButton(words.get("edit"), () -> edit(question, answer)).plain());
        }
        if (may.contains("suggest") && !SuggestionList.isOpen(question.suggestions(), id)) {
            actions.add(
                    new ActButton(words.get("suggest"), () -> suggest(question, answer)).plain());
        }
        if (may.contains("accept")) {
            addAcceptance(question, answer);
        }
        var more = PostActs.ofAnswer(acts, question.id(), answer);
        if (!more.isEmpty()) {
            actions.add(more);
        }
    }

    private void addVotes(Question question, Answer answer) {
        var mine = answer.yours().vote();
        actions.add(
                new ActButton(words.get("vote.helpful"), () -> vote(question, mine == 1 ? 0 : 1))
                        .icon("up")
                        .pressed(mine == 1)
                        .number(words.number(answer.votes())),
                new ActButton(
                                words.get("vote.unhelpful"),
                                () -> vote(question, mine == -1 ? 0 : -1))
                        .plain()
                        .pressed(mine == -1));
    }

    private void vote(Question question, int value) {
        acts.run(() -> acts.desk().questions().vote(question.id(), id, value));
    }

    private void addAcceptance(Question question, Answer answer) {
        var other = question.state() == State.SOLVED;
        var key =
                answer.accepted()
                        ? "accept.withdraw"
                        : answer.yours().may().contains("accept.for-asker")
                                ? "accept.for-asker"
                                : other ? "accept.instead" : "accept";
        var button =
                new ActButton(
                        words.get(key),
                        () ->
                                acts.run(() ->
                                        acts.desk()
                                                .questions()
                                                .accept(question.id(), id, !answer.accepted())));
        actions.add(answer.accepted() || other ? button.plain() : button);
    }

    /** Opens the form in which something was begun. */
    void goOnWith(String draft, Question question, Answer answer) {
        if (draft.startsWith("comment.") && answer.yours().may().contains("comment")) {
            commentBox.open();
        } else if (draft.startsWith("edit.") && answer.yours().may().contains("edit")) {
            edit(question, answer);
        } else if (draft.startsWith("edit.") && answer.yours().may().contains("suggest")) {
            suggest(question, answer);
        }
    }

    private void edit(Question question, Answer answer) {
        open(new AnswerEdit(acts, question, answer, this::stopEditing));
    }

    private void suggest(Question question, Answer answer) {
        open(new SuggestionEdit(acts, question, answer, this::stopEditing));
    }

    private void open(Div form) {
        editing.removeAll();
        editing.add(form);
        text.setVisible(false);
        actions.setVisible(false);
    }

    private void stopEditing() {
        editing.removeAll();
        text.setVisible(true);
        actions.setVisible(true);
    }
}
