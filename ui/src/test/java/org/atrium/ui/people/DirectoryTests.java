package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class DirectoryTests extends ViewTest {

    @Test
    void marksWhatWasChosenAndLeadsToTheListWithoutIt() {
        open("people?language=fr&kind=staff", PeopleView.class);
        var page = html();

        assertThat(page.select(".facet a[aria-current=true]").eachAttr("href"))
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
}
