package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How questions come to their end: closed and opened again. */
class SettlingTests extends ViewTest {

    private static final String BODY = "We have three hundred glass plates without any box.";

    private String other = "";
    private String original = "";

    @BeforeEach
    void somebodyElse() {
        other = given.member("Somebody besides " + me);
        original = given.question(other, "Which box is made for glass plates?", BODY, "en");
    }

    private String thread(String asker) {
        var id = given.question(asker, "What box for plates, and where?", BODY, "en");
        open("questions/" + id, QuestionView.class);
        return id;
    }

    private ClosingDialog dialog() {
        return find(ClosingDialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<QuestionSummary> proposed() {
        return (RadioButtonGroup<QuestionSummary>)
                find(RadioButtonGroup.class, find(OriginalField.class).single()).single();
    }

    private NativeButton send() {
        return find(NativeButton.class)
                .withCondition(button -> button.getText().equals(text("close.button")))
                .single();
    }

    @Test
    void offersClosingOnlyToWhoeverMay() {
        thread(other);
        assertThat(buttons()).doesNotContain(text("close"), text("reopen"));
        given.joined(me, "everyone", "organiser");
        thread(other);
        assertThat(buttons()).contains(text("close"));
    }

    @Test
    void closesAsDuplicateAndUndoesIt() {
        var id = thread(me);
        click("close");
        await(() -> assertThat(proposed().isVisible()).isTrue());
        test(send()).click();
        await(() ->
                assertThat(find(TextField.class, dialog()).all()).anyMatch(TextField::isInvalid));

        var search = find(TextField.class, find(OriginalField.class).single()).single();
        test(search).setValue("https://atrium.example/questions/0000000000000/other");
        test(search).setValue("Which box is made for glass plates?");
        await(() ->
                assertThat(proposed().getListDataView().getItems().map(QuestionSummary::id))
                        .contains(original));
        proposed()
                .setValue(
                        proposed()
                                .getListDataView()
                                .getItems()
                                .filter(one -> one.id().equals(original))
                                .findFirst()
                                .orElseThrow());
        test(send()).click();
        await(() -> assertThat(given.closingOf(id)).isNotNull());
        assertThat(Objects.requireNonNull(given.closingOf(id)).of()).isEqualTo(original);
        await(() -> assertThat(html().select(".closed a[href*=" + original + "]")).hasSize(1));
        assertThat(buttons()).contains(text("reopen"));
        assertThat(find(AnswerBox.class).all()).noneMatch(AnswerBox::isVisible);

        click("undo");
        await(() -> assertThat(given.closingOf(id)).isNull());
        await(() -> assertThat(html().select(".closed")).isEmpty());
        await(() -> assertThat(find(AnswerBox.class).single().isVisible()).isTrue());
    }

    @Test
    void theAskerIsNotOfferedToSayThatTheirQuestionDoesNotBelongHere() {
        thread(me);
        click("close");
        var reasons = find(RadioButtonGroup.class, dialog()).all().getFirst();
        assertThat(reasons.getListDataView().getItems().toList())
                .isEqualTo(List.of(ClosingReason.DUPLICATE, ClosingReason.ELSEWHERE));
    }

    @Test
    void keepsWhatIsBeingWrittenWhenTheQuestionIsClosedMeanwhile() {
        var id = thread(other);
        var body = find(TextArea.class, find(AnswerBox.class).single()).single();
        test(body).setValue("I am still writing this");
        given.closed(id, other, ClosingReason.ELSEWHERE, "https://example.org/settled");
        await(() -> assertThat(button("answer.post").isEnabled()).isFalse());
        assertThat(body.getValue()).isEqualTo("I am still writing this");
        assertThat(html().select(".closed a[href=https://example.org/settled]")).hasSize(1);
    }

    @Test
    void makesAnAnswerOfACommentAndUndoesIt() {
        var id = given.question(other, "Do plates need drawers?", BODY, "en");
        given.comment(id, me, "Drawers of steel, in my experience.");
        open("questions/" + id, QuestionView.class);
        click("convert.to-answer");
        await(() -> assertThat(find(AnswerArticle.class).all()).hasSize(1));
        assertThat(given.commentsOf(id)).isEmpty();
        click("undo");
        await(() -> assertThat(given.commentsOf(id)).hasSize(1));
        await(() -> assertThat(find(AnswerArticle.class).all()).isEmpty());
    }

    @Test
    void takesAnAnswerAwayAndBringsItBack() {
        var id = given.question(other, "Do plates need shelves?", BODY, "en");
        given.answer(id, me, "Shelves of steel, in my experience.");
        open("questions/" + id, QuestionView.class);
        click("remove");
        await(() -> assertThat(find(AnswerArticle.class).all()).isEmpty());
        assertThat(given.answersOf(id)).isZero();
        await(() -> assertThat(notices()).isNotEmpty());
        var removed = find(RemovedList.class).single();
        assertThat(html(removed).text()).contains("Shelves of steel");
        test(button(removed, "restore")).click();
        await(() -> assertThat(find(AnswerArticle.class).all()).hasSize(1));
        await(() -> assertThat(find(RemovedList.class).all()).noneMatch(RemovedList::isVisible));
    }

    @Test
    void movesToOtherGroupsAndUndoesIt() {
        given.group("plates", "Friends of plates", "For plates");
        var id = thread(me);
        click("move");
        var dialog = find(MoveDialog.class).single();
        var groups = find(GroupsField.class, dialog).single();
        groups.setValue(Set.of(new GroupRef("plates", "Friends of plates")));
        test(button("move.button")).click();
        await(() -> assertThat(given.groupsOf(id)).containsExactly("plates"));
        await(() -> assertThat(html().select(".page-head").text()).contains("Friends of plates"));
        click("undo");
        await(() -> assertThat(given.groupsOf(id)).containsExactly("everyone"));
    }

    @Test
    void listsTheDuplicatesBesideTheOriginal() {
        var id = given.question(other, "Do plates need boxes?", BODY, "en");
        given.closed(id, other, ClosingReason.DUPLICATE, original);
        open("questions/" + original, QuestionView.class);
        assertThat(html().select("[aria-labelledby=duplicates] a[href*=" + id + "]")).isNotEmpty();
    }
}
