package org.atrium.server.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInTextTest {

    private static final List<TopicEntry> TOPICS =
            List.of(
                    topic("copyright", "Copyright", "Direito autoral", "حقوق التأليف والنشر"),
                    topic("events", "Events", "Eventos", "فعاليات"),
                    topic("wikimedia-commons", "Wikimedia Commons", "Commons", "كومنز"),
                    topic("categories", "Categories on Commons", "Categorias no Commons", "x"));

    private static TopicEntry topic(String id, String en, String pt, String ar) {
        return new TopicEntry(
                id,
                "theme",
                null,
                Map.of("en", en, "pt", pt, "ar", ar),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quem tem os direitos autorais? | copyright",
                "Is this COPYRIGHTED at all | copyright",
                "حقوق التأليف والنشر لصورة | copyright",
                "Is it even possible | ''",
                "Copying the right page | ''",
                "categories on commons and events | categories events wikimedia-commons",
                "'' | ''",
                "?! | ''",
            })
    void findsTopicsByAnyName(String text, String expected) {
        var topics = new Topics();
        topics.replaceAll(TOPICS);

        assertThat(topics.mentionedIn(text))
                .containsExactlyInAnyOrder(
                        expected.isEmpty() ? new String[0] : expected.split(" "));
    }
}
