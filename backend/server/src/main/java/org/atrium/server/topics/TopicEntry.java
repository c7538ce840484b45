package org.atrium.server.topics;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param labels names by BCP 47 tag; English is always there
 * @param mergedInto id of the topic that it is a synonym of; files know nothing of that, and their
 *     loader leaves it alone
 * @param mergedBy member id
 * @param edited fields that people changed; the loader leaves them alone
 */
@Document("topics")
record TopicEntry(
        @Id String id,
        String theme,
        @Nullable String wikidata,
        Map<String, String> labels,
        @Nullable Set<String> edited,
        @Nullable String mergedInto,
        @Nullable String mergedBy,
        @Nullable Instant mergedAt,
        @Nullable List<Fact> pendingFacts) {

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
