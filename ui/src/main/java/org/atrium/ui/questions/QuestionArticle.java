package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.Question;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** The question itself, and what the member may do with it. */
final class QuestionArticle extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final Fragment head = new Fragment("");
    private final Fragment body = new Fragment("");
    private final RequestActs requests;
    private final SuggestionList suggestions;
    private final RedactionSection redaction;
    private final CommentList comments;
    private final Div actions = new Div();
    private final Div editing = new Div();
    private final CommentBox commentBox;
    private final FollowButton follow;

    QuestionArticle(Acts acts, Question question) {
        this.acts = acts;
        this.words = acts.desk().words();
        addClassName("question");
        getElement().setAttribute("aria-labelledby", "title");
        actions.addClassName("actions");
        editing.addClassName("fragment");
        requests = new RequestActs(acts);
        suggestions = new SuggestionList(acts, null);
        redaction = new RedactionSection(acts, this::redact);
        comments = new CommentList(acts, question.id(), null);
        commentBox =
                new CommentBox(acts, question.id(), null, question.language(), comments::showAll);
        follow = acts.desk().followButtons().getObject();
        add(head, requests, body, editing, suggestions, redaction, actions, comments, commentBox);
        show(question);
    }

    void show(Question question) {
        var templates = acts.desk().templates();
        var parameters = Map.<String, Object>of("w", words, "question", question);
        head.show(templates.text("questions/head.jte", parameters));
        body.show(templates.text("questions/body.jte", parameters));
        requests.show(question);
        suggestions.show(question);
        redaction.show(question);
        comments.show(question.comments(), question.commentCount());
        showActions(question);
    }

    private void showActions(Question question) {
        actions.removeAll();
        var questions = acts.desk().questions();
        var yours = question.yours();
        if (yours.may().contains("vote")) {
            actions.add(
                    new ActButton(
                                    words.get("vote.same"),
                                    () ->
                                            acts.run(() ->
                                                    questions.vote(
                                                            question.id(),
                                                            null,
                                                            yours.vote() == 1 ? 0 : 1)))
                            .icon("up")
                            .pressed(yours.vote() == 1)
                            .number(words.number(question.votes())));
        }
        if (yours.may().contains("follow")) {
            actions.add(follow);
            follow.about("question", question.id());
            follow.expect(yours.following());
        }
        if (yours.may().contains("comment")) {
            actions.add(new ActButton(words.get("comment"), commentBox::toggle).plain());
        }
        actions.add(
                new CopyLink(
                        words,
                        Links.question(question.id(), question.title()),
                        words.get("share")));
        if (yours.may().contains("edit")) {
            actions.add(new ActButton(words.get("edit"), () -> edit(question)).plain());
        }
        if (yours.may().contains("suggest")
                && !SuggestionList.isOpen(question.suggestions(), null)) {
            actions.add(new ActButton(words.get("suggest"), () -> suggest(question)).plain());
        }
        if (yours.may().contains("restore")) {
            actions.add(
                    new ActButton(
                            words.get("restore"),
                            () -> acts.run(() -> questions.restore(question.id(), List.of()))));
        }
        var more = new SettlingActs(acts, question, () -> redact(question));
        if (!more.isEmpty()) {
            actions.add(more);
        }
    }

    /** Opens the form in which something was begun. */
    void goOnWith(String draft, Question question) {
        if (draft.equals("comment") && question.yours().may().contains("comment")) {
            commentBox.open();
        } else if (draft.equals("edit") && question.yours().may().contains("edit")) {
            edit(question);
        } else if (draft.equals("edit") && question.yours().may().contains("suggest")) {
            suggest(question);
        }
    }

    private void edit(Question question) {
        open(new QuestionEdit(acts, question, this::stopEditing));
    }

    private void suggest(Question question) {
        open(new SuggestionEdit(acts, question, null, this::stopEditing));
    }

    private void redact(Question question) {
        var desk = acts.desk();
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.redactions().material(question),
                        material ->
                                open(
                                        new RedactionEdit(
                                                acts, question, material, this::stopEditing)),
                        Notice::show);
    }

    private void open(Div form) {
        editing.removeAll();
        editing.add(form);
        showText(false);
    }

    private void stopEditing() {
        editing.removeAll();
        showText(true);
    }

    private void showText(boolean shown) {
        head.setVisible(shown);
        body.setVisible(shown);
        actions.setVisible(shown);
    }
}
