package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits that members suggest to what others wrote. */
class SuggestionTests extends ViewTest {

    private static final String BODY = "We have three hundred glass plates without any box.";
    private static final String BETTER =
            "We have three hundred glass plates and no boxes for them.";

    private static final String LATER = "We have four hundred glass plates without any box.";

    private String id = "";

    @BeforeEach
    void openAThreadOfSomebodyElse() {
        var other = given.member("Somebody who is mended by " + me);
        id = given.question(other, "Which box is there for glass plates?", BODY, "en");
        open("questions/" + id, QuestionView.class);
    }

    private void suggest(String body) {
        click("suggest");
        var form = find(SuggestionEdit.class).single();
        test(find(TextArea.class, form).single()).setValue(body);
        click("suggest.send");
    }

    @Test
    void suggestsAnotherTextAndTakesItBack() {
        suggest(BETTER);
        await(() -> assertThat(html().select("ins").text()).contains(BETTER));
        assertThat(html().select(".prose").text()).contains(BODY);
        assertThat(buttons()).doesNotContain(text("suggest"));

        click("suggestion.withdraw");
        await(() -> assertThat(find(SuggestionList.class).all()).isEmpty());
        click("undo");
        await(() -> assertThat(html().select("ins").text()).contains(BETTER));
    }

    @Test
    void showsWhatBecameOfTheTextMeanwhile() {
        click("suggest");
        var form = find(SuggestionEdit.class).single();
        test(find(TextArea.class, form).single()).setValue(BETTER);
        given.changed(id, LATER);
        click("suggest.send");
        await(() -> assertThat(find(Conflict.class).exists()).isTrue());
        assertThat(find(Pre.class, find(Conflict.class).single()).single().getText())
                .contains(LATER);
        assertThat(html().select(".difference-text ins").text()).contains("no boxes");

        click("suggest.conflict.keep");
        await(() -> assertThat(find(SuggestionList.class).exists()).isTrue());
        assertThat(find(SuggestionEdit.class).exists()).isFalse();
        assertThat(given.bodyOf(id)).isEqualTo(LATER);
    }

    @Test
    void saysWhenNothingWasChanged() {
        click("suggest");
        var form = find(SuggestionEdit.class).single();
        click("suggest.send");
        var body = find(TextArea.class, form).single();
        await(() -> assertThat(body.isInvalid()).isTrue());
    }

    @Test
    void takesASuggestion() {
        suggest(BETTER);
        await(() -> assertThat(buttons()).contains(text("suggestion.take")));
        click("suggestion.take");
        await(() -> assertThat(html().select(".prose").text()).contains(BETTER));
        assertThat(buttons()).contains(text("undo"));
        assertThat(find(SuggestionList.class).all()).isEmpty();
    }

    @Test
    void declinesASuggestionAndOpensItAgain() {
        suggest(BETTER);
        await(() -> assertThat(buttons()).contains(text("suggestion.decline")));
        click("suggestion.decline");
        await(() -> assertThat(html().text()).contains(text("suggestion.declined.by") + " " + me));
        click("suggestion.reconsider");
        await(() -> assertThat(buttons()).contains(text("suggestion.take")));
    }
}
