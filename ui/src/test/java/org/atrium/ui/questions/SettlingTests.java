package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
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
        await(() -> assertThat(find(TextField.class, dialog()).all()).anyMatch(TextField::isInvalid));

        var search =
                find(TextField.class, find(OriginalField.class).single()).single();
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
                .isEqualTo(java.util.List.of(ClosingReason.DUPLICATE, ClosingReason.ELSEWHERE));
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
    void listsTheDuplicatesBesideTheOriginal() {
        var id = given.question(other, "Do plates need boxes?", BODY, "en");
        given.closed(id, other, ClosingReason.DUPLICATE, original);
        open("questions/" + original, QuestionView.class);
        assertThat(html().select(".side a[href*=" + id + "]")).isNotEmpty();
    }
}
