package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiPrefixesTest {

    private static List<String> texts(String typed) {
        return WikiPrefixes.beginning(typed, Locale.ENGLISH).stream()
                .map(Completion::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Comm, Commons:", "wikidata, d:", "META, m:", "d, d:", "phab, phab:", "w, w:"})
    void completesAWikiByPrefixOrName(String typed, String text) {
        assertThat(texts(typed)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "w:es, w:es:",
        "w:portug, w:pt:",
        "s:árabe, ''",
        "s:العر, s:ar:",
        "wikt:de, wikt:de:"
    })
    void completesTheLanguageOfAProject(String typed, String text) {
        if (text.isEmpty()) {
            assertThat(texts(typed)).isEmpty();
        } else {
            assertThat(texts(typed)).contains(text);
        }
    }

    @Test
    void offersLanguagesInTheReadersWords() {
        assertThat(WikiPrefixes.beginning("w:deutsch", Locale.ENGLISH))
                .containsExactly(new Completion("w:de:", "Wikipedia · Deutsch"));
        assertThat(WikiPrefixes.beginning("w:alem", Locale.of("es")))
                .extracting(Completion::text)
                .contains("w:de:");
    }

    @Test
    void offersNothingBehindAWholePrefix() {
        assertThat(texts("w:es:Archivo")).isEmpty();
        assertThat(texts("Commons:Help")).isEmpty();
        assertThat(texts("no wiki at all")).isEmpty();
    }

    @Test
    void offersAFewAtFirst() {
        assertThat(texts("")).hasSize(WikiPrefixes.MOST).startsWith("Commons:", "d:");
        assertThat(texts("w:")).hasSize(WikiPrefixes.MOST);
    }

    /** What is completed leads where the link leads. */
    @Test
    void everyPrefixIsKnownToTheLinks() {
        for (var text : List.of("Commons:", "d:", "phab:", "w:es:", "s:ar:", "voy:de:")) {
            assertThat(Interwiki.address(text + "X").orElseThrow())
                    .endsWith("/X")
                    .doesNotContain("meta.wikimedia.org");
        }
    }
}
