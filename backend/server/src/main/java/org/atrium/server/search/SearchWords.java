package org.atrium.server.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * The words somebody looks for, in whatever language: matched by stem in every language that the
 * index knows. Most of the words must be there; words that say little need not.
 *
 * @param text as typed, in Unicode form C
 * @param words in the order typed, each once
 * @param forgiving whether a word also matches, weaker, with one letter wrong. That costs many
 *     times as much, so it is for when {@link #areTooFew too little} was found otherwise.
 */
public record SearchWords(String text, List<String> words, boolean forgiving) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST = 12;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int FEW = 5;

    /**
     * How many of the fields, which are named in the order of their weight, reward words in order.
     */
    private static final int WITH_PHRASE = 2;

    public static SearchWords of(@Nullable String query) {
        var text = query == null ? "" : Normalizer.normalize(query, Normalizer.Form.NFC).strip();
        var words =
                BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .limit(MOST)
                        .toList();
        return new SearchWords(text, words, false);
    }

    public SearchWords forgivingly() {
        return new SearchWords(text, words, true);
    }

    /** Whether to look again {@link #forgivingly}. */
    public boolean areTooFew(long found) {
        return !forgiving && !words.isEmpty() && found < FEW;
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

    /**
     * Where any of the words is, by stem in this language or as written in any, the more the
     * better; for things that are alike.
     */
    public PredicateFinalStep someIn(
            SearchPredicateFactory factory, String language, String... fields) {
        if (words.isEmpty()) {
            return factory.matchNone();
        }
        var any = factory.bool().minimumShouldMatchNumber(1);
        for (var spec : fields) {
            var target = Target.of(spec);
            for (var field : new TreeSet<>(List.of(Languages.fieldOf(language), Languages.OTHER))) {
                any.should(
                        factory.match()
                                .field(target.name() + "." + field)
                                .matching(String.join(" ", needed()))
                                .boost(target.boost()));
            }
        }
        return any;
    }

    /** Where words match in a text of this language, best first; for {@link #anyIn}. */
    List<String> fieldsToMark(String language) {
        return forgiving && !language.equals(Languages.OTHER)
                ? List.of(language, Languages.OTHER)
                : List.of(language);
    }

    /** Any of the words in these fields, as {@link #in} matches them there; to mark them. */
    PredicateFinalStep anyIn(SearchPredicateFactory factory, List<String> fields) {
        var any = factory.bool().minimumShouldMatchNumber(1);
        fields.forEach(field -> anyIn(factory, field, any));
        return any;
    }

    private void anyIn(
            SearchPredicateFactory factory, String field, BooleanPredicateClausesStep<?, ?> any) {
        any.should(factory.match().field(field).matching(text));
        if (forgiving) {
            needed().stream()
                    .filter(SearchWords::mayHaveTypo)
                    .forEach(word ->
                            any.should(factory.match().field(field).matching(word).fuzzy(1, 1)));
        }
    }

    private static boolean mayHaveTypo(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_WITH_TYPO;
    }

    private List<String> needed() {
        var telling = words.stream().filter(word -> !Languages.isStopWord(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private PredicateFinalStep anywhere(
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

    private PredicateFinalStep anywhere(
            SearchPredicateFactory factory, String word, List<Target> targets) {
        var either = factory.bool().minimumShouldMatchNumber(1);
        for (var target : targets) {
            var stemmed = target.stemmed(word);
            if (stemmed.length > 0) {
                either.should(factory.match().fields(stemmed).matching(word).boost(target.boost()));
            }
            either.should(
                    factory.match().field(target.asWritten()).matching(word).boost(target.boost()));
            if (forgiving && mayHaveTypo(word)) {
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
        for (var target : targets.subList(0, Math.min(targets.size(), WITH_PHRASE))) {
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

        String[] stemmed(String word) {
            return plain
                    ? new String[0]
                    : Languages.writing(word)
                            .map(language -> name + "." + language)
                            .toArray(String[]::new);
        }
    }
}
