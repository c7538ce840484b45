package org.atrium.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.atrium.ui.platform.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTests {

    private final Words.Library library = new Words.Library();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|FREQ=DAILY|Every day",
                "en|FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH|Every 2 weeks, on Tuesday and Thursday",
                "en|FREQ=MONTHLY;BYDAY=2TU;COUNT=6|Every month, on the second Tuesday, 6 times",
                "en|FREQ=MONTHLY;BYDAY=-1FR|Every month, on the last Friday",
                "en|FREQ=YEARLY;UNTIL=20300501T215959Z|Every year, until May 1, 2030",
                "en|FREQ=YEARLY;BYWEEKNO=20|Comes again by a rule of its own",
                "de|FREQ=WEEKLY;COUNT=3|Jede Woche, 3-mal",
                "es|FREQ=MONTHLY;BYDAY=1MO|Cada mes, en el primer lunes",
                "ar|FREQ=WEEKLY|كل أسبوع"
            })
    void saysHowItComesAgain(String language, String rule, String said) {
        assertThat(RuleWords.of(library.in(Locale.forLanguageTag(language)), rule)).isEqualTo(said);
    }
}
