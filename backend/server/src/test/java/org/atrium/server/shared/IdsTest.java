package org.atrium.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void theSameThingHasTheSameId() {
        var at = Instant.parse("2014-05-06T07:08:09Z");
        assertThat(Ids.of(at, "question:1")).isEqualTo(Ids.of(at, "question:1")).hasSize(13);
        assertThat(Ids.of(at, "question:1")).isNotEqualTo(Ids.of(at, "question:2"));
    }

    /** As many as a large archive has; they must not be taken for each other. */
    @ParameterizedTest
    @ValueSource(strings = {"2001-02-03T00:00:00Z", "2012-02-03T00:00:00Z", "2022-02-03T00:00:00Z"})
    void differentThingsHaveDifferentIds(String begin) {
        var start = Instant.parse(begin);
        var ids = new HashSet<String>();
        for (int i = 0; i < 300_000; i++) {
            ids.add(Ids.of(start.plusSeconds(i * 61L), "https://site.example/questions/" + i));
        }
        assertThat(ids).hasSize(300_000);
    }

    @Test
    void laterThingsSortLater() {
        var moments =
                Stream.of(
                                "2001-01-02T00:00:00Z",
                                "2010-01-01T00:00:00Z",
                                "2019-12-31T23:59:00Z",
                                "2020-01-02T00:00:00Z",
                                "2026-11-26T18:00:00Z")
                        .map(Instant::parse)
                        .toList();
        assertThat(moments.stream().map(at -> Ids.of(at, "x")).toList()).isSorted();
        for (var at : moments) {
            assertThat(Ids.of(at, "x")).isGreaterThanOrEqualTo(Ids.floor(at));
        }
    }

    @Test
    void knowsWhenAnIdWasMade() {
        var at = Instant.parse("2026-11-26T18:00:00.123Z");
        assertThat(Ids.time(Ids.of(at, "x"))).isEqualTo(at);
        assertThat(Ids.time(Ids.next()))
                .isBetween(
                        Instant.now().minus(1, ChronoUnit.MINUTES),
                        Instant.now().plus(1, ChronoUnit.MINUTES));
    }
}
