package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.atrium.ui.platform.Words;
import org.junit.jupiter.api.Test;

class ZonesTests {

    private final Words.Library library = new Words.Library();
    private final Words english = library.in(Locale.ENGLISH);

    @Test
    void namesAZoneByItsCityInTheReadersLanguage() {
        assertThat(Zones.name(english, "Africa/Nairobi")).isEqualTo("Nairobi (\u2066UTC+3\u2069)");
        assertThat(Zones.name(english, "Asia/Kathmandu"))
                .isEqualTo("Kathmandu (\u2066UTC+5:45\u2069)");
        assertThat(Zones.name(english, "Pacific/Honolulu"))
                .isEqualTo("Honolulu (\u2066UTC\u221210\u2069)");
        assertThat(Zones.name(english, "Africa/Accra")).isEqualTo("Accra (\u2066UTC\u2069)");
        assertThat(Zones.city(library.in(Locale.GERMAN), "Africa/Cairo")).isEqualTo("Kairo");
        assertThat(Zones.nameWithCountry(english, "Africa/Nairobi")).startsWith("Nairobi, Kenya (");
    }

    @Test
    void knowsTheOlderNamesOfBrowsers() {
        assertThat(Zones.present("Asia/Calcutta")).isEqualTo("Asia/Kolkata");
        assertThat(Zones.present("Europe/Kiev")).isEqualTo("Europe/Kyiv");
        assertThat(Zones.present("Africa/Nairobi")).isEqualTo("Africa/Nairobi");
        assertThat(Zones.isKnown("Nowhere/At_All")).isFalse();
    }

    @Test
    void offersEveryPlaceOnce() {
        assertThat(Zones.all(english))
                .contains("Africa/Nairobi", "Asia/Kolkata", "America/Argentina/Buenos_Aires")
                .doesNotContain("Asia/Calcutta", "Etc/GMT+3", "US/Pacific")
                .doesNotHaveDuplicates();
    }

    @Test
    void offersTheHoursFromWestToEastAndWhatIsChosen() {
        assertThat(Zones.usual("Africa/Kampala"))
                .startsWith("Pacific/Honolulu")
                .endsWith("Pacific/Auckland")
                .contains("Africa/Kampala")
                .doesNotHaveDuplicates();
        assertThat(Zones.usual(null)).allSatisfy(zone -> assertThat(Zones.isKnown(zone)).isTrue());
    }
}
