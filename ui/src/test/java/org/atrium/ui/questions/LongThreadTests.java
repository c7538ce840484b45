package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.atrium.contract.questions.Question;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads of more answers and comments than are shown at once. */
class LongThreadTests extends ViewTest {

    private static final int ANSWERS = Question.ANSWERS + 3;
    private static final int COMMENTS = 13;

    private String id = "";
    private String last = "";

    @BeforeEach
    void aLongThread() {
        id = given.question(me, "Which of the many shelves carries glass?", "Ours do not.", "en");
        for (var number = 1; number <= ANSWERS; number++) {
            last = given.answer(id, me, "Shelf number %d carries glass.".formatted(number));
        }
        for (var number = 1; number <= COMMENTS; number++) {
            given.comment(id, me, "Remark number %d about it.".formatted(number));
        }
    }

    private long answers() {
        return find(AnswerArticle.class).all().size();
    }

    private List<ListItem> comments() {
        return find(ListItem.class)
                .withCondition(item -> item.getId().orElse("").startsWith("comment-"))
                .all();
    }

    @Test
    void turnsThePages() {
        open("questions/" + id, QuestionView.class);
        assertThat(answers()).isEqualTo(Question.ANSWERS);
        assertThat(find(H2.class).withText(text("answers.total", ANSWERS)).all()).hasSize(1);
        assertThat(html().select(".paging a").eachAttr("rel")).containsExactly("next");

        open("questions/" + id + "?page=2", QuestionView.class);
        assertThat(answers()).isEqualTo(3);
        assertThat(find(AnswerArticle.class).all())
                .noneMatch(answer -> answer.hasClassName("arrived"));
        assertThat(html().select(".paging a").eachAttr("rel")).containsExactly("prev");
    }

    @Test
    void opensWhereAnAnswerIs() {
        open("questions/" + id + "?at=" + last, QuestionView.class);
        assertThat(find(AnswerArticle.class).all()).anyMatch(one -> one.answer().equals(last));
    }

    @Test
    void turnsToTheAnswerThatWasJustGiven() {
        open("questions/" + id, QuestionView.class);
        var box = find(AnswerBox.class).single();
        test(find(TextArea.class, box).single()).setValue("The oak shelf carries a great deal.");
        click("answer.post");
        await(() -> assertThat(answers()).isEqualTo(4));
        assertThat(html().select(".prose").text()).contains("The oak shelf");
    }

    @Test
    void staysOnThePageWhereSomethingElseWasDone() {
        var other = given.member("Somebody with shelves of " + me);
        var theirs = given.question(other, "Which shelves carry paper?", "Ours do not.", "en");
        for (var number = 1; number <= ANSWERS; number++) {
            given.answer(theirs, me, "Shelf number %d carries paper.".formatted(number));
        }
        open("questions/" + theirs + "?page=2", QuestionView.class);
        click("vote.same");
        await(() ->
                assertThat(button("vote.same").getElement().getAttribute("aria-pressed"))
                        .isEqualTo("true"));
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void showsTheOtherComments() {
        open("questions/" + id, QuestionView.class);
        assertThat(comments()).hasSize(10);
        clickButton(text("comments.more", 3));
        await(() -> assertThat(comments()).hasSize(COMMENTS));
        assertThat(buttons()).doesNotContain(text("comments.more", 3));
    }

    @Test
    void showsTheCommentThatWasJustWritten() {
        open("questions/" + id, QuestionView.class);
        test(button(find(QuestionArticle.class).single(), "comment")).click();
        var box = find(CommentBox.class).single();
        test(find(TextArea.class, box).single()).setValue("A late remark about it.");
        test(button(box, "comment.post")).click();
        await(() -> assertThat(comments()).hasSize(COMMENTS + 1));
        assertThat(html().select("[lang]").eachText()).contains("A late remark about it.");
    }
}
