package org.atrium.server.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param labels names by BCP 47 tag; English is always there
 * @param edited fields that people changed; the loader leaves them alone
 */
@Document("topics")
record TopicEntry(
        @Id String id,
        String theme,
        @Nullable String wikidata,
        Map<String, String> labels,
        @Nullable Set<String> edited) {

    static final String COLLECTION = "topics";

    TopicEntry {
        labels = Map.copyOf(labels);
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
