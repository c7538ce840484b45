package org.atrium.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hant", "sr-Latn-RS", "be-x-old", "hbs", "ES"})
    void knowsLanguages(String tag) {
        assertThat(Checks.isLanguage(tag)).isTrue();
    }

    /** Reading a tag forgives what follows its language; what is kept must not hold it. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"xx", "en-\nTEL:1", "en\"><b>", "pt_BR", "en-", "en us", "English"})
    void refusesWhatIsNoTag(String tag) {
        assertThat(Checks.isLanguage(tag)).isFalse();
    }
}
