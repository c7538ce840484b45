package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a post still holds, as members say it. */
class FreshnessTests extends ViewTest {

    private static final String BODY = "We have three hundred glass plates without any box.";

    @BeforeEach
    void openAThreadOfSomebodyElse() {
        var other = given.member("Somebody beside " + me);
        var id = given.question(other, "Which tool is there for glass plates?", BODY, "en");
        open("questions/" + id, QuestionView.class);
    }

    @Test
    void confirmsAPostAndUndoesIt() {
        click("fresh.confirm");
        await(() -> assertThat(html().select(".fresh bdi").eachText()).contains(me));
        click("undo");
        await(() -> assertThat(html().select(".fresh")).isEmpty());
    }

    @Test
    void asksWhyAPostIsOutOfDateAndShowsIt() {
        click("fresh.mark");
        var because = find(TextArea.class, dialog()).single();
        test(send()).click();
        await(() -> assertThat(because.isInvalid()).isTrue());

        test(because).setValue("The tool ended in March.");
        test(send()).click();
        await(() ->
                assertThat(html().select(".closed").text())
                        .contains(text("fresh.outdated"), "The tool ended in March."));
        assertThat(buttons()).contains(text("fresh.withdraw"));
        click("fresh.withdraw");
        await(() -> assertThat(html().select(".closed")).isEmpty());
    }

    private OutdatedDialog dialog() {
        return find(OutdatedDialog.class).single();
    }

    private NativeButton send() {
        return find(NativeButton.class, dialog())
                .withCondition(button -> button.getText().equals(text("fresh.mark")))
                .single();
    }
}
