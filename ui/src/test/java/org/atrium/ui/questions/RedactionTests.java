package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies for everybody of what was asked in confidence. */
class RedactionTests extends ViewTest {

    private static final String TITLE = "May a museum take money with conditions?";
    private static final String BODY = "Somebody offered us money for a collection of letters.";
    private static final String SECRET = "The Baron of Tisza offered us a bribe for the letters.";
    private static final String ANSWER = "Ask your board in writing before you answer them.";

    private String expert = "";
    private String id = "";

    @BeforeEach
    void openAConfidence() {
        expert = given.member("Expert of " + me);
        id = confidence(me);
        given.answer(id, expert, "Ask your board before you answer the Baron of Tisza.");
        open("questions/" + id, QuestionView.class);
    }

    private String confidence(String asker) {
        return given.question(
                asker,
                "What of the Baron of Tisza and his letters?",
                SECRET,
                "en",
                "everyone",
                Visibility.CONFIDENTIAL);
    }

    private RedactionEdit form() {
        return find(RedactionEdit.class).single();
    }

    private void fill(String title, String body) {
        await(() -> assertThat(find(RedactionEdit.class).exists()).isTrue());
        test(find(TextField.class, form()).single()).setValue(title);
        test(find(TextArea.class, form()).single()).setValue(body);
    }

    private void quote(String body) {
        test(find(Checkbox.class, form()).single()).click();
        test(find(TextArea.class, find(RedactedPart.class).single()).single()).setValue(body);
    }

    private void propose() {
        click("redact");
        fill(TITLE, BODY);
        quote(ANSWER);
        click("redact.send");
        await(() -> assertThat(section()).contains(TITLE, BODY, ANSWER));
    }

    private String section() {
        return html(find(RedactionSection.class).single()).text();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void isOfferedForWhatIsInConfidenceOnly() {
        assertThat(buttons()).contains(text("redact"));
        assertThat(find(RedactionSection.class).exists()).isFalse();
        open("questions/" + given.question(me, TITLE, BODY, "en"), QuestionView.class);
        assertThat(buttons()).doesNotContain(text("redact"));
    }

    @Test
    void beginsWithTheTextsAsTheyAre() {
        click("redact");
        await(() -> assertThat(find(RedactionEdit.class).exists()).isTrue());
        assertThat(find(TextArea.class, form()).single().getValue()).isEqualTo(SECRET);
        assertThat(find(Checkbox.class, form()).single().getLabel())
                .isEqualTo(text("redact.answer", expert));
        click("cancel");
        assertThat(find(RedactionEdit.class).exists()).isFalse();
    }

    @Test
    void isPublishedOnceEverybodyQuotedAgrees() {
        propose();
        assertThat(section()).contains(expert + " · " + text("redaction.open"));
        assertThat(buttons()).doesNotContain(text("redact"), text("redaction.publish"));

        click("redaction.agree");
        await(() -> assertThat(section()).contains(expert + " · " + text("redaction.agreed")));
        click("redaction.publish");
        confirm();
        await(() -> assertThat(section()).isEqualTo(text("redaction.published") + " " + TITLE));
        assertThat(html(find(RedactionSection.class).single()).select("a").attr("href"))
                .startsWith("/questions/C");
        assertThat(notices()).anyMatch(text("redaction.publish.done")::equals);
    }

    @Test
    void isNotPublishedWhenSomebodyDeclines() {
        propose();
        click("redaction.decline");
        await(() -> assertThat(section()).contains(expert + " · " + text("redaction.declined")));
        assertThat(buttons()).doesNotContain(text("redaction.publish"));
    }

    @Test
    void isChangedAndTakenBack() {
        propose();
        click("redaction.change");
        await(() -> assertThat(find(RedactionEdit.class).exists()).isTrue());
        assertThat(find(TextField.class, form()).single().getValue()).isEqualTo(TITLE);
        assertThat(find(Checkbox.class, form()).single().getValue()).isTrue();
        test(find(Checkbox.class, form()).single()).click();
        click("redact.send");
        await(() -> assertThat(section()).contains(BODY).doesNotContain(ANSWER));
        assertThat(section()).contains(text("redaction.alone"));

        click("redaction.withdraw");
        confirm();
        await(() -> assertThat(buttons()).contains(text("redact")));
        assertThat(find(RedactionSection.class).exists()).isFalse();
    }

    @Test
    void saysAtTheAnswerWhatIsWrongWithIt() {
        click("redact");
        fill(TITLE, BODY);
        quote("Too short");
        click("redact.send");
        var wrong = find(TextArea.class, find(RedactedPart.class).single()).single();
        await(() -> assertThat(wrong.isInvalid()).isTrue());
        assertThat(find(RedactionSection.class).exists()).isFalse();
    }
}
