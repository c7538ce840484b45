package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Instant TODAY = Instant.parse("2026-11-27T00:00:00Z");

    @Test
    void beginWithTheSameThroughoutADay() {
        assertThat(Turns.of(TODAY.plus(Duration.ofHours(23)))).isEqualTo(Turns.of(TODAY));
    }

    @Test
    void beginWithEveryoneOnceInAsManyDays() {
        var begun = new HashSet<Integer>();
        for (var day = 0; day < PersonEntry.TURNS; day++) {
            begun.add(Turns.of(TODAY.plus(Duration.ofDays(day))));
        }

        assertThat(begun).hasSize(PersonEntry.TURNS);
    }
}
