package org.atrium.contract.topics;

import java.util.List;
import java.util.Map;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * @param id stable slug
 * @param label name in the caller's language, English as the fallback
 * @param labels names by BCP 47 tag
 * @param synonyms topics that were merged into this one, named in the caller's language; their ids
 *     lead here
 * @param theme slug of the theme that the topic belongs to, such as `rights`
 * @param wikidata item id such as `Q843958`, where one is known
 * @param otherNames further names by BCP 47 tag; they are found as the labels are
 * @param broader the wider topics that it is a part of
 * @param narrower the topics that are a part of it
 */
public record Topic(
        String id,
        String label,
        Map<String, String> labels,
        List<Label> synonyms,
        String theme,
        @Nullable String wikidata,
        Map<String, List<String>> otherNames,
        List<Label> broader,
        List<Label> narrower) {}
