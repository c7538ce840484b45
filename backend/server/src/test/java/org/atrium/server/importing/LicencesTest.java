package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "2011-04-07T23:59:59Z,CC BY-SA 2.5",
        "2011-04-08T00:00:00Z,CC BY-SA 3.0",
        "2018-05-01T23:59:59Z,CC BY-SA 3.0",
        "2018-05-02T00:00:00Z,CC BY-SA 4.0",
    })
    void followsTheTermsOfTheDay(Instant at, String licence) {
        assertThat(Licences.of(Optional.empty(), at)).isEqualTo(licence);
    }

    @Test
    void believesWhatTheRowSays() {
        assertThat(Licences.of(Optional.of("CC BY-SA 4.0"), Instant.parse("2010-01-01T00:00:00Z")))
                .isEqualTo("CC BY-SA 4.0");
    }
}
