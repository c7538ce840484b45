package org.atrium.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final Set<String> OPERATORS = Set.of("topic", "lang", "is");

    private static Typed typed(String q) {
        return Typed.of(q, OPERATORS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "topic:copyright | topic | copyright",
                "TOPIC:Copyright | topic | Copyright",
                "topic:\"derecho de autor\" | topic | derecho de autor",
                "topic:derecho_de_autor | topic | derecho de autor",
                "topic:“oral history” | topic | oral history",
                "lang:pt-BR | lang | pt-BR",
                "topic:رقمنة | topic | رقمنة"
            })
    void readsAnOperatorWithItsValue(String q, String operator, String value) {
        var part = typed(q).parts().getFirst();

        assertThat(part.operator()).isEqualTo(operator);
        assertThat(part.text()).isEqualTo(value);
        assertThat(typed(q).words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"foo:bar", "topic:", "http://a.b/c?d=e", "foo:\"bar baz\"", ":x", "a:b:c"})
    void searchesWhatIsNoOperatorAsWords(String q) {
        assertThat(typed(q).parts()).allMatch(part -> part.operator() == null);
        assertThat(SearchWords.of(typed(q).words()).words()).isEqualTo(SearchWords.of(q).words());
    }

    @Test
    void keepsPhrasesAndWordsApart() {
        var typed = typed("scan \"glass plates\" is:unanswered lang:es of \"one\" topic:maps");

        assertThat(typed.words()).isEqualTo("scan glass plates of one");
        assertThat(typed.phrases()).containsExactly("glass plates");
        assertThat(typed.parts().stream().filter(part -> part.operator() != null)).hasSize(3);
    }

    @Test
    void endsWithAnythingThatCanBeTyped() {
        var random = new Random(11);
        var signs = "ab:\" _“”topic:is\u0301\u202e😀-\\*()[]{}^~!";
        for (int i = 0; i < 3_000; i++) {
            var q = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                q.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(typed(q.toString()).words()).isNotNull();
        }
    }
}
