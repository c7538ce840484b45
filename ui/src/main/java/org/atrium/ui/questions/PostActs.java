package org.atrium.ui.questions;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What a member does now and then with an answer or a comment; each can be undone. */
final class PostActs extends MoreActs {

    private static final long serialVersionUID = 1L;
    private static final String ANSWERS = "answers";
    private static final String COMMENTS = "comments";

    private final transient Acts acts;
    private final transient Words words;
    private final transient QuestionsClient questions;
    private final String question;
    private final String post;

    private PostActs(Acts acts, String question, String post) {
        super(acts.desk().words());
        this.acts = acts;
        this.words = acts.desk().words();
        this.questions = acts.desk().questions();
        this.question = question;
        this.post = post;
    }

    static PostActs ofAnswer(Acts acts, String question, Answer answer) {
        var menu = new PostActs(acts, question, answer.id());
        var may = answer.yours().may();
        new FreshnessActs(acts, question, answer.id()).offerIn(menu, may, answer.freshness());
        if (may.contains("convert")) {
            menu.offer(menu.words.get("convert.to-comment"), menu::toComment);
        }
        menu.offerRemoval(ANSWERS, may);
        return menu;
    }

    /**
     * @param under id of the answer that the comment is below; null below the question
     */
    static PostActs ofComment(
            Acts acts, String question, String comment, @Nullable String under, Set<String> may) {
        var menu = new PostActs(acts, question, comment);
        if (may.contains("convert")) {
            menu.offer(menu.words.get("convert.to-answer"), () -> menu.toAnswer(under));
        }
        menu.offerRemoval(COMMENTS, may);
        return menu;
    }

    private void offerRemoval(String kind, Set<String> may) {
        if (may.contains("remove")) {
            offer(words.get("remove"), () -> remove(List.of(kind, post)));
        }
    }

    private void toComment() {
        acts.run(
                () -> questions.toComment(question, post, null),
                () -> done("convert.done.comment", () -> questions.toAnswer(question, post)),
                Notice::show);
    }

    private void toAnswer(@Nullable String under) {
        acts.run(
                () -> questions.toAnswer(question, post),
                () -> done("convert.done.answer", () -> questions.toComment(question, post, under)),
                Notice::show);
    }

    private void remove(List<String> part) {
        acts.run(
                () -> questions.remove(question, part),
                () -> done("remove.done", () -> questions.restore(question, part)),
                Notice::show);
    }

    private void done(String key, Supplier<Question> undoing) {
        Notice.show(words.get(key), words.get("undo"), () -> acts.run(undoing));
    }
}
