package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForYouViewTests extends ViewTest {

    private static final String BODY = "Nobody answered this one yet, and somebody should.";

    @BeforeEach
    void canHelp() {
        given.helps(me, List.of("photographs"), "fi");
    }

    private String waits(String title) {
        return given.question("Tamarind", title, BODY, "fi");
    }

    private List<String> titles() {
        return html().select(".row-title").eachText();
    }

    @Test
    void showsWhatWaitsAndWhy() {
        waits("Hur fotograferar vi glasplåtar?");
        given.question("Tamarind", "Wie fotografieren wir Platten?", BODY, "de");
        given.question(me, "Min egen fråga om bilder", BODY, "fi");
        open("questions/for-you", ForYouView.class);

        assertThat(titles())
                .contains("Hur fotograferar vi glasplåtar?")
                .doesNotContain("Wie fotografieren wir Platten?", "Min egen fråga om bilder");
        assertThat(find(com.vaadin.flow.component.html.Span.class).all())
                .anyMatch(span -> span.getText().equals(text("home.reason.topic", "Photographs")));
    }

    @Test
    void putsAwayAndTakesBackAtOnce() {
        var title = "En fråga som inte är min " + me;
        waits(title);
        open("questions/for-you", ForYouView.class);
        away(title);
        await(() -> assertThat(titles()).doesNotContain(title));
        click("foryou.undo");

        await(() -> assertThat(titles()).contains(title));
        open("questions/for-you?away=true", ForYouView.class);
        assertThat(titles()).isEmpty();
    }

    @Test
    void takesBackLaterWhatWasPutAway() {
        var title = "En fråga för senare " + me;
        waits(title);
        open("questions/for-you", ForYouView.class);
        away(title);
        await(() -> assertThat(titles()).doesNotContain(title));
        open("questions/for-you?away=true", ForYouView.class);
        assertThat(titles()).containsExactly(title);
        click("foryou.back");
        await(() -> assertThat(titles()).isEmpty());
        open("questions/for-you", ForYouView.class);

        assertThat(titles()).contains(title);
    }

    private void away(String title) {
        test(find(ActButton.class)
                        .withCondition(button ->
                                text("foryou.away.label", title)
                                        .equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
    }

    @Test
    void hidesWhatTheMemberMayNotRead() {
        given.question(
                "Tamarind",
                "En fråga i förtroende",
                BODY,
                "fi",
                "everyone",
                Visibility.CONFIDENTIAL);
        open("questions/for-you", ForYouView.class);

        assertThat(titles()).doesNotContain("En fråga i förtroende");
    }

    @Test
    void asksForAProfileWhereThereIsNone() {
        given.helps(me, List.of());
        open("questions/for-you", ForYouView.class);

        assertThat(html().select(".empty a").eachAttr("href")).containsExactly("/profile");
    }

    @Test
    void leadsToOtherQuestionsWhereNothingWaits() {
        given.helps(me, List.of("viaf"), "fi");
        open("questions/for-you", ForYouView.class);

        assertThat(html().select(".empty a").eachAttr("href"))
                .containsExactly("/questions?state=unanswered&sort=needed");
    }
}
