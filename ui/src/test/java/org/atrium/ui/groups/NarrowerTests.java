package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.atrium.contract.questions.Visibility;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a group shows the questions of its narrower groups. */
class NarrowerTests extends ViewTest {

    private static final String REGION = "groups/northern-western-europe";
    private static final String TITLE = "Who keeps the negatives of the north?";

    @BeforeEach
    void aQuestionInACountry() {
        given.question(
                given.member("Asker in the north of " + me),
                TITLE,
                "We have three hundred negatives and nowhere to keep them.",
                "en",
                "norway",
                Visibility.PUBLIC);
    }

    private String questions() {
        return html().select("[aria-labelledby=questions]").text();
    }

    private String pressed() {
        return button("filter.narrower.add").getElement().getAttribute("aria-pressed");
    }

    @Test
    void isChosenAndRemembered() {
        open(REGION, GroupView.class);
        assertThat(questions()).contains(TITLE, text("group.questions.text"));
        assertThat(pressed()).isEqualTo("true");
        click("filter.narrower.add");
        await(() ->
                assertThat(questions())
                        .doesNotContain(TITLE)
                        .contains(text("group.questions.only")));

        open("groups", GroupsView.class);
        open(REGION, GroupView.class);
        assertThat(questions()).doesNotContain(TITLE);
        assertThat(pressed()).isEqualTo("false");
        click("filter.narrower.add");
        await(() -> assertThat(questions()).contains(TITLE));
    }

    @Test
    void aWiderAreaShowsWhatWaitsInItsNarrowerGroups() {
        open(REGION, GroupView.class);
        var waiting = html().select("[aria-labelledby=waiting]");
        assertThat(waiting.select(".row-title")).hasSize(5);
        assertThat(waiting.select(".state").eachText()).doesNotContain(text("state.solved"));
        assertThat(waiting.select("a.more").attr("href"))
                .isEqualTo("/questions?group=northern-western-europe&state=unanswered&sort=needed");
        open("groups/norway", GroupView.class);
        assertThat(html().select("[aria-labelledby=waiting]")).isEmpty();
    }

    @Test
    void isNoQuestionWhereThereIsNothingNarrower() {
        open("groups/norway", GroupView.class);
        assertThat(buttons()).doesNotContain(text("filter.narrower.add"));
        assertThat(questions()).contains(TITLE);
    }
}
