package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class DirectoryTests extends ViewTest {

    @Test
    void marksWhatWasChosenAndLeadsToTheListWithoutIt() {
        open("people?language=fr&kind=staff", PeopleView.class);
        var page = html();

        assertThat(page.select(".facet a.icon[aria-current=true]").eachAttr("href"))
                .containsExactlyInAnyOrder("/people?kind=staff", "/people?language=fr");
        assertThat(page.select(".chips a.chip").eachAttr("href"))
                .containsExactlyInAnyOrder("/people?kind=staff", "/people?language=fr");
        assertThat(page.select("li.row .meta bdi[lang=fr]").size())
                .isEqualTo(page.select("li.row").size())
                .isPositive();
    }

    @Test
    void countsInFacetsWhatTheListThenShows() {
        open("people", PeopleView.class);
        var staff = html().select(".facet a[href='/people?kind=staff'] span:last-child");
        var count = Integer.parseInt(staff.text());
        open("people?kind=staff", PeopleView.class);

        assertThat(html().select("#results").text()).isEqualTo(text("people.count", count));
    }

    @Test
    void saysWhyPeopleFit() {
        open("people?topic=photographs", PeopleView.class);

        assertThat(html().select("li.row")).isNotEmpty();
        assertThat(html().select("li.row .why")).hasSameSizeAs(html().select("li.row"));
    }

    @Test
    void saysWhatToDoWhereNobodyIsFound() {
        open("people?q=xylophonequartz", PeopleView.class);

        assertThat(html().select("li.row")).isEmpty();
        assertThat(html().select("a[href=/ask]")).isNotEmpty();
        assertThat(html().select("a[href=/people]")).isNotEmpty();
    }

    /** Somebody who trains, speaks Swahili fluently, and works by the clock of Nairobi. */
    private String trainer() {
        var trainer = given.member("Trainer of " + me);
        given.profile(
                trainer,
                Profiles.in(
                        "Africa/Nairobi",
                        List.of(new SpokenLanguage("sw", "4")),
                        List.of("small-institutions"),
                        List.of(HelpWay.TRAIN),
                        new AskingLimits(null, true, 3),
                        Map.of()));
        return trainer;
    }

    private List<String> names() {
        return html().select("li.row h3 a").eachText();
    }

    @Test
    void findsATrainerWhoSpeaksALanguageInThreeClicks() {
        var trainer = trainer();
        open("people", PeopleView.class);
        for (var choice : List.of("language=sw", "helps=train", "topic=small-institutions")) {
            var facet =
                    html().select(".facet a").stream()
                            .map(link -> link.attr("href"))
                            .filter(href -> href.contains(choice))
                            .findFirst();
            assertThat(facet).as(choice).isPresent();
            open(facet.orElseThrow().substring(1), PeopleView.class);
        }

        assertThat(names()).contains(trainer);
        assertThat(html().select("li.row .why").eachText())
                .allSatisfy(why -> assertThat(why).contains(text("help.does.train")));
        assertThat(html().select("li.row .meta").text())
                .contains(text("help.train"), text("asking.regions"), text("asking.most", 3));
    }

    @Test
    void asksHowWellALanguageIsSpokenOnlyWithOne() {
        var trainer = trainer();
        open("people", PeopleView.class);
        assertThat(html().select(".at-least")).isEmpty();

        open("people?language=sw&level=4", PeopleView.class);
        assertThat(names()).contains(trainer);
        assertThat(html().select(".at-least a[aria-current]").text()).isEqualTo(text("level.4"));
        assertThat(html().select(".chips a.chip[href='/people?language=sw']").text())
                .contains(text("people.level.least", text("level.4")));

        open("people?language=sw&level=5", PeopleView.class);
        assertThat(names()).doesNotContain(trainer);
        open("people?level=4", PeopleView.class);
        assertThat(html().select(".chips")).isEmpty();
    }

    @Test
    void findsWhoWorksAtTheSameHours() {
        var trainer = trainer();
        open("people?q=Trainer&zone=Europe/Berlin", PeopleView.class);
        assertThat(names()).contains(trainer);
        open("people?zone=Europe/Berlin", PeopleView.class);
        assertThat(html().select("li.row .why").text()).contains("working hours in common");
        assertThat(html().select(".chips a.chip[href='/people']").text())
                .contains(text("people.zone.near", "Berlin"));
        assertThat(html().select(".zone option[selected]").attr("value"))
                .isEqualTo("Europe/Berlin");
        assertThat(html().select("form.search input[name=zone]").val()).isEqualTo("Europe/Berlin");

        open("people?q=Trainer&zone=America/Los_Angeles", PeopleView.class);
        assertThat(names()).doesNotContain(trainer);
        open("people?zone=Nowhere/At_All", PeopleView.class);
        assertThat(html().select(".chips")).isEmpty();
    }

    @Test
    void offersAMemberTheirOwnTimeZone() {
        open("people", PeopleView.class);
        assertThat(html().select("a[href='/people?zone=Africa%2FNairobi']")).isEmpty();

        given.profile(
                me,
                Profiles.in(
                        "Africa/Nairobi",
                        List.of(),
                        List.of(),
                        List.of(),
                        AskingLimits.NONE,
                        Map.of()));
        open("people?sort=newest", PeopleView.class);
        assertThat(html().select("a[href^='/people?zone=Africa%2FNairobi']").text())
                .contains(text("people.zone.own"));
    }

    @Test
    void saysWhatToLeaveOutWhereNobodyIsFound() {
        var trainer = trainer();
        open("people?topic=small-institutions&helps=train&country=SE&q=Trainer", PeopleView.class);

        var ways = html().select(".ways-out a");
        assertThat(ways).as("only what leads to somebody").hasSize(1);
        assertThat(ways.getFirst().attr("href")).doesNotContain("country");
        assertThat(ways.text()).contains("Sweden").doesNotContain("nobody");
        open(ways.getFirst().attr("href").substring(1), PeopleView.class);
        assertThat(names()).contains(trainer);
    }

    @Test
    void showsNoAvailabilityThatIsHidden() {
        var shy = given.member("Shy of " + me);
        given.profile(
                shy,
                Profiles.in(
                        null,
                        List.of(new SpokenLanguage("gn", "N")),
                        List.of(),
                        List.of(),
                        new AskingLimits(null, true, 1),
                        Map.of(ProfileField.AVAILABILITY, FieldVisibility.ME)));
        open("people?language=gn", PeopleView.class);

        assertThat(names()).contains(shy);
        assertThat(html().select("li.row .state")).isEmpty();
        assertThat(html().select("li.row").text()).doesNotContain(text("asking.regions"));
    }
}
