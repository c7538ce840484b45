package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitesTest {

    @Test
    void keepsAPageAndEveryPlaceAboveIt() {
        assertThat(Cites.of(List.of("https://www.Example.org/Tools/Upload/?lang=en#how")))
                .containsExactlyInAnyOrder(
                        "example.org/tools/upload", "example.org/tools", "example.org");
    }

    @Test
    void leavesOutWhatIsNoPlaceElsewhere() {
        assertThat(
                        Cites.of(
                                List.of(
                                        "/questions/1",
                                        "mailto:a@example.org",
                                        "#top",
                                        "https://",
                                        "https://localhost/x",
                                        "https://user:secret@")))
                .isEmpty();
    }

    @Test
    void cutsWhatIsTooLongForAnIndex() {
        assertThat(Cites.of(List.of("https://example.org/" + "é".repeat(5_000))))
                .allMatch(place -> place.length() <= 300)
                .contains("example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "commons.wikimedia.org/wiki/Help:Pattypan, commons.wikimedia.org/wiki/help:pattypan",
        "https://commons.m.wikimedia.org/wiki/Help%3APattypan, commons.wikimedia.org/wiki/help:pattypan",
        "Commons:Help:Pattypan, commons.wikimedia.org/wiki/help:pattypan",
        "[[Commons:Help:Pattypan|the help]], commons.wikimedia.org/wiki/help:pattypan",
        "http://example.org:8080/, example.org",
        "w:es:Señal de humo, es.wikipedia.org/wiki/señal_de_humo",
        "https://user:secret@example.org/a, example.org/a",
    })
    void understandsAnAddressOrAWikiPage(String typed, String place) {
        assertThat(Cites.asked(typed)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pattypan", "two words", "[[", "://", "a..b"})
    void knowsWhatIsNoAddress(String typed) {
        assertThat(Cites.asked(typed)).isEmpty();
    }

    @Test
    void findsWhatIsLinkedHoweverItIsAskedFor() {
        var linked = List.of("https://es.wikipedia.org/wiki/Se%C3%B1al_de_humo");
        assertThat(Cites.of(linked)).contains(Cites.asked("w:es:Señal de humo").orElseThrow());
    }
}
