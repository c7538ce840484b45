package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.atrium.server.shared.TimeZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin, 8",
        "Europe/Berlin, Africa/Lagos, 8",
        "Europe/Berlin, Africa/Nairobi, 6",
        "Europe/Berlin, Asia/Kolkata, 3",
        "Europe/Berlin, America/New_York, 2",
        "America/New_York, Europe/Berlin, 2",
        "Europe/Berlin, America/Los_Angeles, 0",
        "Europe/Berlin, Asia/Tokyo, 0",
        "Pacific/Kiritimati, Pacific/Honolulu, 8",
    })
    void comparesWhatTheClocksShow(String one, String other, int hours) {
        assertThat(WorkingHours.inCommon(one, other, WINTER)).isEqualTo(hours);
    }

    @Test
    void goesWithTheSeason() {
        assertThat(WorkingHours.inCommon("Europe/Berlin", "Africa/Lagos", SUMMER)).isEqualTo(7);
    }

    @Test
    void findsTheZonesThatAreNear() {
        assertThat(WorkingHours.near("Africa/Nairobi", WINTER))
                .contains("Africa/Nairobi", "Africa/Accra", "Europe/Berlin", "Asia/Dhaka")
                .doesNotContain("America/Lima", "Asia/Tokyo");
    }

    @Test
    void knowsEveryZoneWhateverCalendarsWereRead() {
        assertThat(TimeZones.all())
                .allSatisfy(zone ->
                        assertThat(WorkingHours.inCommon(zone, "UTC", WINTER)).isBetween(0, 8));
    }

    @Test
    void knowsOnlyNamesOfZones() {
        assertThat(TimeZones.isKnown("Africa/Nairobi")).isTrue();
        assertThat(TimeZones.isKnown("Nairobi")).isFalse();
        assertThat(TimeZones.isKnown(null)).isFalse();
    }
}
