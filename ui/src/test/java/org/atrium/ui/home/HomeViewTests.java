package org.atrium.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.atrium.contract.questions.Visibility;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class HomeViewTests extends ViewTest {

    private String page() {
        open("", HomeView.class);
        return html().text();
    }

    @Test
    void tellsANewcomerWhatToDoFirst() {
        assertThat(page())
                .contains(
                        text("home.needs", 0),
                        text("home.foryou.profile"),
                        text("home.foryou.join"))
                .doesNotContain(text("home.foryou.none"));
        assertThat(html().select("a[href=/profile].button, a[href=/groups].button")).hasSize(2);
    }

    @Test
    void putsNewsOfOwnQuestionsFirst() {
        var other = given.member("Answerer of " + me);
        var id = given.question(me, "What news is there?", "Somebody answered this one.", "en");
        given.notice(id, other);

        assertThat(page())
                .contains(
                        text("home.needs", 1),
                        text("home.reason.answer_posted", other),
                        "What news is there?");
        assertThat(html().select("[aria-labelledby=needs] a[href^=/questions/" + id + "]"))
                .isNotEmpty();
    }

    @Test
    void showsWhatNobodyAnsweredInOwnGroups() {
        var slug = "home-of-" + me.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        given.group(slug, "Home of " + me, "Where this test is at home");
        given.joined(me, slug, "member");
        var asker = given.member("Asker near " + me);
        given.question(
                asker, "Who answers next door?", "Nobody yet.", "en", slug, Visibility.PUBLIC);

        assertThat(page())
                .contains(
                        text("home.reason.group", "Home of " + me),
                        "Who answers next door?",
                        text("home.newest.groups"))
                .doesNotContain(text("home.foryou.join"));
        assertThat(html().select("[aria-labelledby=newest]").text())
                .contains("Who answers next door?");
    }

    @Test
    void escapesWhatPeopleWrote() {
        var other = given.member("Answerer of " + me);
        var id = given.question(me, "Is <b>this</b> <script>x</script>?", "Escape it.", "en");
        given.notice(id, other);

        assertThat(page()).contains("Is <b>this</b> <script>x</script>?");
        assertThat(html().select("script")).isEmpty();
    }
}
