package org.atrium.server.topics;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param labels names by BCP 47 tag; English is always there
 * @param otherNames further names by BCP 47 tag
 * @param broader ids of wider topics
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
        Map<String, List<String>> otherNames,
        List<String> broader,
        @Nullable Set<String> edited,
        @Nullable String mergedInto,
        @Nullable String mergedBy,
        @Nullable Instant mergedAt,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "topics";

    /** What was stored before there were other names and wider topics has none. */
    @SuppressWarnings("ConstantValue")
    TopicEntry {
        labels = Map.copyOf(labels);
        otherNames = otherNames == null ? Map.of() : Map.copyOf(otherNames);
        broader = broader == null ? List.of() : List.copyOf(broader);
    }

    /** Every name in every language. */
    List<String> names() {
        return Stream.concat(
                        labels.values().stream(),
                        otherNames.values().stream().flatMap(List::stream))
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
