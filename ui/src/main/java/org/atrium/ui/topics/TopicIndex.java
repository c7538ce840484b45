package org.atrium.ui.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.contract.topics.Topic;
import org.atrium.ui.platform.Words;

/**
 * The topics, or those that were looked for.
 *
 * @param q what was typed; empty for all
 */
public record TopicIndex(String q, List<Topic> topics) {

    /** In the order in which work with a collection goes. */
    private static final List<String> THEMES =
            List.of(
                    "digitisation",
                    "upload",
                    "data",
                    "rights",
                    "ethics",
                    "partnership",
                    "events",
                    "capacity",
                    "impact",
                    "texts");

    /** Topics by the name of their theme; a theme that has no name here comes last. */
    public Map<String, List<Topic>> byTheme(Words words) {
        var byTheme = new TreeMap<String, List<Topic>>();
        topics.stream()
                .collect(java.util.stream.Collectors.groupingBy(Topic::theme))
                .forEach(byTheme::put);
        var named = new LinkedHashMap<String, List<Topic>>();
        for (var theme : THEMES) {
            var within = byTheme.remove(theme);
            if (within != null) {
                named.put(words.get("theme." + theme), within);
            }
        }
        byTheme.forEach((theme, within) ->
                named.put(theme.isEmpty() ? words.get("theme.other") : theme, within));
        return named;
    }
}
