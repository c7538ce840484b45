package org.atrium.server.search;

import java.util.Locale;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked the one search for.
 *
 * @param narrowing what operators ask for
 * @param language only posts in this language; null for all
 * @param group only what belongs to this group or its narrower groups; null for all
 * @param audience who asks
 * @param locale for labels
 */
public record Asked(
        SearchWords words,
        Narrowing narrowing,
        @Nullable String language,
        @Nullable String group,
        Audience audience,
        Locale locale) {

    /** The same, and words match with one letter wrong too. */
    Asked forgivingly() {
        return new Asked(words.forgivingly(), narrowing, language, group, audience, locale);
    }
}
