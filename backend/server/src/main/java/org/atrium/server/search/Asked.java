package org.atrium.server.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
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

    /** Operators that {@link #in} knows. */
    public static final Set<String> OPERATORS = Set.of("topic", "lang", "group", "author");

    /**
     * What is asked of entries that have `topics`, `areas` and `author`.
     *
     * @param text fields that have the words
     * @param languages field with languages, without region or script
     */
    public BooleanPredicateClausesStep<?, ?> in(
            SearchPredicateFactory f, String[] text, String languages) {
        var all = f.bool();
        if (!words.isEmpty()) {
            all.must(words.in(f, text));
        } else if (narrowing.values().isEmpty()) {
            all.must(f.matchNone());
        }
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(f, text));
        }
        narrowing.of("topic").forEach(topic -> Narrow.toAnyOf(f, all, "topics", List.of(topic)));
        Narrow.toAnyOf(f, all, languages, narrowing.of("lang"));
        Narrow.toAnyOf(f, all, "areas", narrowing.of("group"));
        Narrow.toAnyOf(f, all, "author", narrowing.of("author"));
        if (language != null) {
            var plain = Locale.forLanguageTag(language).getLanguage();
            Narrow.toAnyOf(f, all, languages, List.of(plain));
        }
        if (group != null) {
            Narrow.toAnyOf(f, all, "areas", List.of(group));
        }
        return all;
    }

    /** The same, and words match with one letter wrong too. */
    Asked forgivingly() {
        return new Asked(words.forgivingly(), narrowing, language, group, audience, locale);
    }
}
