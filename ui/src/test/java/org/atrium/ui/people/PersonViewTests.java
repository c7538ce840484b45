package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class PersonViewTests extends ViewTest {

    private void openPageOf(String username) {
        UI.getCurrent().navigate(PersonView.class, new RouteParameters("username", username));
    }

    @Test
    void showsHowSomebodyIsCalledBesideTheirName() {
        var other = given.member("Other of " + me);
        given.profile(other, Profiles.full(Map.of()));
        openPageOf(other);

        assertThat(html().select("h1").text()).isEqualTo(other);
        assertThat(html().select("h1 + p bdi").eachText()).containsExactly("Ama Mensah", "she/her");
        assertThat(html().select("[data-clock]").attr("data-clock")).isEqualTo("Africa/Nairobi");
        assertThat(html().select("section[aria-labelledby=experience] a").attr("rel"))
                .isEqualTo("noopener nofollow ugc");
        assertThat(html().text())
                .contains(
                        text("help.train"),
                        text("available.open"),
                        text("asking.regions"),
                        text("asking.most", 3));
    }

    @Test
    void showsNothingOfWhatIsHidden() {
        var other = given.member("Other of " + me);
        given.profile(
                other,
                Profiles.full(
                        Map.of(
                                ProfileField.AVAILABILITY,
                                FieldVisibility.ME,
                                ProfileField.EXPERIENCE,
                                FieldVisibility.ORGANISERS)));
        openPageOf(other);

        assertThat(html().select(".state, section[aria-labelledby=experience], .seen")).isEmpty();
        assertThat(html().text()).doesNotContain(text("asking.regions"));
    }

    @Test
    void tellsTheOwnerWhoSeesWhatNotEveryoneDoes() {
        given.profile(
                me,
                Profiles.full(
                        Map.of(
                                ProfileField.LANGUAGES,
                                FieldVisibility.GROUPS,
                                ProfileField.AVAILABILITY,
                                FieldVisibility.ME)));
        openPageOf(me);

        assertThat(html().select("section:has(#languages) .seen").text())
                .isEqualTo(text("seen.groups"));
        assertThat(html().select("p:has(.available) .seen").text()).isEqualTo(text("seen.me"));
        assertThat(html().select(".seen")).hasSize(2);
        assertThat(html().text()).contains(text("person.self.some"));
    }
}
