package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that are brought to further groups. */
class LiftTests extends ViewTest {

    private static final String BODY = "We have three hundred glass plates without any box.";
    private static final String WHY = "The whole region has <b>this</b> question.";

    @BeforeEach
    void openOnesOwnQuestion() {
        var id = given.question(me, "Which box is there for glass plates?", BODY, "en");
        open("questions/" + id, QuestionView.class);
    }

    private LiftDialog dialog() {
        return find(LiftDialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<LiftChoice> where() {
        return (RadioButtonGroup<LiftChoice>) find(RadioButtonGroup.class, dialog()).single();
    }

    private List<LiftChoice> choices() {
        return where().getListDataView().getItems().toList();
    }

    private TextArea why() {
        return find(TextArea.class, dialog()).single();
    }

    private LiftChoice begin() {
        click("lift");
        await(() -> assertThat(choices()).hasSize(2));
        return choices().getFirst();
    }

    @Test
    void liftsAQuestionAndTakesItBack() {
        var wider = begin();
        where().setValue(wider);
        test(why()).setValue(WHY);
        click("lift.button");
        await(() -> assertThat(html().text()).contains(text("lifted.to"), WHY));
        assertThat(find(LiftDialog.class).exists()).isFalse();
        assertThat(html().select(".path-groups").text()).contains(wider.group().name());
        assertThat(html().select("[aria-labelledby=asked-in]").text())
                .contains(wider.group().name());

        clickButton(text("lift.withdraw", wider.group().name()));
        await(() -> assertThat(html().text()).doesNotContain(text("lifted.to")));
        assertThat(buttons()).contains(text("undo"));
    }

    @Test
    void asksWhereToAndWhy() {
        var wider = begin();
        click("lift.button");
        assertThat(where().isInvalid()).isTrue();
        where().setValue(wider);
        test(why()).setValue("So");
        click("lift.button");
        await(() -> assertThat(why().isInvalid()).isTrue());
        assertThat(html().text()).doesNotContain(text("lifted.to"));
    }
}
