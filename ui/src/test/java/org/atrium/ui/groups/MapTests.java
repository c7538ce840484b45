package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The groups of countries on the map of the world. */
class MapTests extends ViewTest {

    @BeforeEach
    void openTheGroups() {
        open("groups", GroupsView.class);
    }

    @Test
    void everyCountryWithAGroupLeadsThere() {
        var places = html().select(".map-place");
        assertThat(places).hasSizeGreaterThan(50);
        var sweden = html().select(".map-place[href=/groups/sweden]");
        assertThat(sweden.attr("aria-label")).isEqualTo("Sweden");
        assertThat(sweden.select("use").attr("href")).isEqualTo("/world.svg#SE");
        assertThat(places.eachAttr("href")).doesNotHaveDuplicates();
    }

    @Test
    void theKeyboardGoesThroughOneRegionAfterTheOther() {
        var hrefs = html().select(".map-place").eachAttr("href");
        var norway = hrefs.indexOf("/groups/norway");
        var sweden = hrefs.indexOf("/groups/sweden");
        var brazil = hrefs.indexOf("/groups/brazil");
        assertThat(norway).isBetween(0, sweden - 1);
        assertThat(brazil).isNotNegative().matches(at -> at < norway || at > sweden);
        assertThat(html().select("a[href=#regions]").text()).isEqualTo(text("groups.map.skip"));
    }

    @Test
    void whatIsSearchedForIsAList() {
        open("groups?q=sweden", GroupsView.class);
        assertThat(html().select(".map")).isEmpty();
        assertThat(html().select(".row-title").text()).contains("Sweden");
    }
}
