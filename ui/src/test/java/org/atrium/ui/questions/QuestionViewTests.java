package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.atrium.ui.ViewTest;
import org.atrium.ui.layout.RefusedView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionViewTests extends ViewTest {

    private static final String TITLE = "Which box keeps glass plates?";
    private static final String BODY = "We have three hundred glass plates without any box.";
    private static final String ANSWER = "Upright, each in its own acid-free envelope.";

    private String other = "";

    @BeforeEach
    void somebodyElse() {
        other = given.member("Somebody besides " + me);
    }

    private String thread(String asker) {
        var id = given.question(asker, TITLE, BODY, "en");
        given.answer(id, other, ANSWER);
        open("questions/" + id, QuestionView.class);
        return id;
    }

    private QuestionArticle question() {
        return find(QuestionArticle.class).single();
    }

    private AnswerArticle answer() {
        return find(AnswerArticle.class).single();
    }

    // What is offered

    @Test
    void offersReadersOfAQuestionToVoteFollowCommentAndAnswer() {
        thread(other);

        await(() -> assertThat(buttons()).contains(text("follow")));
        assertThat(buttons())
                .contains(text("vote.same"), text("comment"), text("answer.post"))
                .contains(text("vote.helpful"), text("vote.unhelpful"))
                .doesNotContain(text("accept"), text("edit"));
    }

    @Test
    void offersTheAskerToAcceptAndEditButNotToVote() {
        thread(me);

        await(() ->
                assertThat(buttons())
                        .contains(text("accept"), text("edit"), text("following"))
                        .doesNotContain(text("vote.same")));
    }

    @Test
    void offersNothingToWhoeverMayDoNothing() {
        given.blocked(me);
        thread(other);

        assertThat(
                        find(NativeButton.class, question())
                                .withCondition(NativeButton::isVisible)
                                .all())
                .isEmpty();
        assertThat(find(AnswerBox.class).exists()).isFalse();
        assertThat(html().select("h1").text()).isEqualTo(TITLE);
    }

    @Test
    void saysThatThereIsNoSuchQuestion() {
        open("questions/NOSUCH", RefusedView.class);
    }

    // What is done

    @Test
    void votesAndWithdrawsTheVote() {
        var id = thread(other);
        test(button(question(), "vote.same")).click();
        await(() -> assertThat(pressed("vote.same")).isEqualTo("true"));
        assertThat(given.votesOf(id, me)).isOne();
        test(button(question(), "vote.same")).click();

        await(() -> assertThat(pressed("vote.same")).isEqualTo("false"));
        assertThat(given.votesOf(id, me)).isZero();
    }

    private String pressed(String key) {
        return button(question(), key).getElement().getAttribute("aria-pressed");
    }

    @Test
    void acceptsAnAnswerAndWithdraws() {
        var id = thread(me);
        click("accept");
        await(() -> assertThat(buttons()).contains(text("accept.withdraw")));
        assertThat(given.acceptedOf(id)).containsExactly(answer().answer());
        assertThat(answer().hasClassName("answer-accepted")).isTrue();
        click("accept.withdraw");

        await(() -> assertThat(buttons()).contains(text("accept")));
        assertThat(given.acceptedOf(id)).isEmpty();
    }

    @Test
    void keepsACommentThatIsRefusedAndPostsItWhenMended() {
        var id = thread(other);
        test(button(question(), "comment")).click();
        var box = find(CommentBox.class, question()).single();
        var comment = find(TextArea.class, box).single();
        test(comment).setValue("Hm");
        test(button(box, "comment.post")).click();
        await(() -> assertThat(comment.isInvalid()).isTrue());
        assertThat(comment.getValue()).isEqualTo("Hm");
        assertThat(comment.getErrorMessage()).startsWith("Between 5 and 1000");

        test(comment).setValue("How large are they?");
        test(button(box, "comment.post")).click();
        await(() -> assertThat(box.isVisible()).isFalse());
        assertThat(given.commentsOf(id)).containsExactly("How large are they?");
        assertThat(comment.getValue()).isEmpty();
        assertThat(find(ListItem.class, find(CommentList.class, question()).single()).all())
                .hasSize(1);
    }

    @Test
    void keepsAnAnswerThatIsRefusedAndPostsItWhenMended() {
        var id = thread(other);
        var box = find(AnswerBox.class).single();
        var body = find(TextArea.class, box).single();
        test(body).setValue("Too short");
        click("answer.post");
        await(() -> assertThat(body.isInvalid()).isTrue());
        assertThat(body.getValue()).isEqualTo("Too short");
        assertThat(button("answer.post").isEnabled()).isTrue();

        test(body).setValue("Lay them flat in drawers, if they are heavy.");
        click("answer.post");
        await(() -> assertThat(find(AnswerArticle.class).all()).hasSize(2));
        assertThat(body.getValue()).isEmpty();
        assertThat(given.answersOf(id)).isEqualTo(2);
        await(() -> assertThat(notices()).contains(text("answer.posted")));
    }

    @Test
    void showsWhatOthersChangeWithoutTouchingWhatIsTyped() {
        var id = thread(other);
        var body = find(TextArea.class, find(AnswerBox.class).single()).single();
        test(body).setValue("I am still writing this");
        given.retitled(id, "Which box keeps glass slides?");

        await(() ->
                assertThat(html().select("h1").text()).isEqualTo("Which box keeps glass slides?"));
        assertThat(body.getValue()).isEqualTo("I am still writing this");
    }

    @Test
    void showsBothTextsWhenTwoEditAtOnce() {
        var id = thread(me);
        click("edit");
        var title = find(TextField.class, find(QuestionEdit.class).single()).first();
        test(title).setValue("Which box keeps my plates?");
        given.retitledQuietly(id, "Which box did somebody else mean?");
        click("edit.save");

        await(() -> assertThat(find(Conflict.class).all()).hasSize(1));
        assertThat(title.getValue()).isEqualTo("Which box keeps my plates?");
        click("conflict.keep");
        await(() -> assertThat(given.titleOf(id)).isEqualTo("Which box keeps my plates?"));
        await(() -> assertThat(find(QuestionEdit.class).exists()).isFalse());
    }
}
