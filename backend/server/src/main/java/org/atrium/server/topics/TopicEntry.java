package org.atrium.server.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param labels names by BCP 47 tag; English is always there
 * @param synonyms other names by BCP 47 tag
 * @param broader ids of wider topics
 * @param edited fields that people changed; the loader leaves them alone
 */
@Document("topics")
record TopicEntry(
        @Id String id,
        String theme,
        @Nullable String wikidata,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        List<String> broader,
        @Nullable Set<String> edited) {

    static final String COLLECTION = "topics";

    /** What was stored before there were synonyms and wider topics has none. */
    @SuppressWarnings("ConstantValue")
    TopicEntry {
        labels = Map.copyOf(labels);
        synonyms = synonyms == null ? Map.of() : Map.copyOf(synonyms);
        broader = broader == null ? List.of() : List.copyOf(broader);
    }

    /** Every name in every language. */
    List<String> names() {
        return Stream.concat(
                        labels.values().stream(), synonyms.values().stream().flatMap(List::stream))
                .toList();
    }

    String label(Locale language) {
        for (var tag : List.of(language.toLanguageTag(), language.getLanguage(), "en")) {
            var label = labels.get(tag);
            if (label != null) {
                return label;
            }
        }
        return id;
    }
}
