package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.ui.platform.Words;
import org.junit.jupiter.api.Test;

class AskingWordsTests {

    private final Words words = new Words.Library().in(Locale.ENGLISH);
    private final AskingLimits away = new AskingLimits(LocalDate.of(2027, 5, 3), false, null);

    @Test
    void saysUntilWhenSomebodyIsAway() {
        assertThat(AskingWords.until(words, Availability.AWAY, away))
                .isEqualTo("until May 3, 2027");
        assertThat(AskingWords.until(words, Availability.OPEN, away)).isEmpty();
        assertThat(AskingWords.until(words, Availability.AWAY, AskingLimits.NONE)).isEmpty();
        assertThat(AskingWords.until(words, Availability.AWAY, null)).isEmpty();
    }

    @Test
    void saysHowFarSomebodyMayBeAsked() {
        assertThat(AskingWords.limits(words, new AskingLimits(null, true, 1)))
                .containsExactly(
                        "only about their regions and groups", "at most 1 request a month");
        assertThat(AskingWords.limits(words, AskingLimits.NONE)).isEmpty();
        assertThat(AskingWords.limits(words, null)).isEmpty();
    }
}
