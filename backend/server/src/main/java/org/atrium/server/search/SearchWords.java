package org.atrium.server.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * The words somebody looks for, in whatever language: matched by stem in every language that the
 * index knows, and, weaker, as written with one letter wrong. Most of the words must be there;
 * words that say little need not.
 *
 * @param text as typed, in Unicode form C
 * @param words in the order typed, each once
 */
public record SearchWords(String text, List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST = 12;
    private static final int SHORTEST_WITH_TYPO = 4;

    public static SearchWords of(@Nullable String query) {
        var text = query == null ? "" : Normalizer.normalize(query, Normalizer.Form.NFC).strip();
        var words =
                BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .limit(MOST)
                        .toList();
        return new SearchWords(text, words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * @param fields names with an optional boost: `title^3` for a {@link LanguageText} property, a
     *     leading `=` (`=name^4`) for a plain analysed field
     */
    public PredicateFinalStep in(SearchPredicateFactory factory, String... fields) {
        if (words.isEmpty()) {
            return factory.matchNone();
        }
        var targets = Arrays.stream(fields).map(Target::of).toList();
        var needed = needed();
        var all = factory.bool();
        all.must(anywhere(factory, needed, targets, enough(needed.size())));
        if (words.size() > 1) {
            all.should(asPhrase(factory, targets));
        }
        return all;
    }

    /** Where any of the words is, the more the better; for things that are alike. */
    public PredicateFinalStep someIn(SearchPredicateFactory factory, String... fields) {
        if (words.isEmpty()) {
            return factory.matchNone();
        }
        return anywhere(factory, needed(), Arrays.stream(fields).map(Target::of).toList(), 1);
    }

    private List<String> needed() {
        var telling = words.stream().filter(word -> !Languages.isStopWord(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static PredicateFinalStep anywhere(
            SearchPredicateFactory factory,
            List<String> needed,
            List<Target> targets,
            int atLeast) {
        var enough = factory.bool().minimumShouldMatchNumber(atLeast);
        needed.forEach(word -> enough.should(anywhere(factory, word, targets)));
        return enough;
    }

    private static int enough(int words) {
        return words <= 2 ? words : words <= 4 ? words - 1 : words * 3 / 4;
    }

    private static PredicateFinalStep anywhere(
            SearchPredicateFactory factory, String word, List<Target> targets) {
        var either = factory.bool().minimumShouldMatchNumber(1);
        for (var target : targets) {
            either.should(
                    factory.match().fields(target.stemmed()).matching(word).boost(target.boost()));
            either.should(
                    factory.match().field(target.asWritten()).matching(word).boost(target.boost()));
            if (word.codePointCount(0, word.length()) >= SHORTEST_WITH_TYPO) {
                either.should(
                        factory.match()
                                .field(target.asWritten())
                                .matching(word)
                                .fuzzy(1, 1)
                                .constantScore()
                                .boost(0.1f * target.boost()));
            }
        }
        return either;
    }

    private PredicateFinalStep asPhrase(SearchPredicateFactory factory, List<Target> targets) {
        var phrase = factory.bool().minimumShouldMatchNumber(1);
        for (var target : targets) {
            phrase.should(
                    factory.phrase()
                            .field(target.asWritten())
                            .matching(text)
                            .slop(2)
                            .boost(2 * target.boost()));
        }
        return phrase;
    }

    private record Target(String name, boolean plain, float boost) {

        static Target of(String spec) {
            var plain = spec.startsWith("=");
            var caret = spec.indexOf('^');
            var name = spec.substring(plain ? 1 : 0, caret < 0 ? spec.length() : caret);
            return new Target(
                    name, plain, caret < 0 ? 1 : Float.parseFloat(spec.substring(caret + 1)));
        }

        String asWritten() {
            return plain ? name : name + "." + Languages.OTHER;
        }

        String[] stemmed() {
            if (plain) {
                return new String[] {name};
            }
            var fields = new ArrayList<String>();
            Languages.ANALYSED.forEach(language -> fields.add(name + "." + language));
            return fields.toArray(String[]::new);
        }
    }
}
