package org.atrium.contract.topics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param id stable slug
 * @param label name in the caller's language, English as the fallback
 * @param labels names by BCP 47 tag
 * @param theme slug of the theme that the topic belongs to, such as `rights`
 * @param wikidata item id such as `Q843958`, where one is known
 */
public record Topic(
        String id,
        String label,
        Map<String, String> labels,
        String theme,
        @Nullable String wikidata) {}
