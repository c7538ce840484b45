package org.atrium.server.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the topics that tags of elsewhere mean, by slug or label in any language. */
final class TagMapping {

    private static final int MOST_TOPICS = 5;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 50;

    /** `<one><two>`, in newer dumps `|one|two|`. */
    private static final Pattern BETWEEN = Pattern.compile("[<>|]+");

    private final Map<String, String> topicsByName;

    /**
     * @param topicsByName topic ids by names as {@link #normalised}
     */
    TagMapping(Map<String, String> topicsByName) {
        this.topicsByName = topicsByName;
    }

    /**
     * @param topics ids
     * @param tags those that mean no topic
     */
    record Words(List<String> topics, List<String> tags) {}

    Words mapped(String attribute) {
        var topics = new LinkedHashSet<String>();
        var tags = new ArrayList<String>();
        for (var tag : BETWEEN.split(attribute)) {
            if (tag.isBlank() || tag.length() > LONGEST_TAG) {
                continue;
            }
            var topic = topicsByName.get(normalised(tag));
            if (topic != null && topics.size() < MOST_TOPICS) {
                topics.add(topic);
            } else if (topic == null && tags.size() < MOST_TAGS) {
                tags.add(tag.strip());
            }
        }
        return new Words(List.copyOf(topics), List.copyOf(tags));
    }

    /** Lower case, without accents, blanks or hyphens: "Open Access" is `open-access`. */
    static String normalised(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("[^\\p{L}\\p{N}+#]+", "");
    }
}
