package org.atrium.server.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateOptionsStep;
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
     * How many of the fields, which are named in the order of their weight, reward words as they
     * were typed and in that order.
     */
    private static final int EXACTLY = 2;

    /** Which fields may be looked up, entry by entry. */
    @FunctionalInterface
    public interface Fields {

        Fields ALL = (factory, field, matching) -> matching;

        /**
         * Where the field matches and may be seen.
         *
         * @param field name of the property
         */
        PredicateFinalStep seen(
                SearchPredicateFactory factory, String field, PredicateFinalStep matching);
    }

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
     *     leading `=` (`=name^4`) for a plain analysed field, a leading `*` for a property that has
     *     the stems of all others: there words are looked up, and the others only tell what is best
     */
    public PredicateFinalStep in(SearchPredicateFactory factory, String... fields) {
        return in(factory, Fields.ALL, fields);
    }

    /** The same, where each field may be seen. */
    public PredicateFinalStep in(SearchPredicateFactory factory, Fields seen, String... fields) {
        if (words.isEmpty()) {
            return factory.matchNone();
        }
        var targets = Arrays.stream(fields).map(Target::of).toList();
        var needed = needed();
        var all = factory.bool();
        all.must(anywhere(factory, seen, needed, targets));
        var whole = targets.stream().anyMatch(Target::whole);
        targets.stream()
                .filter(target -> !target.whole())
                .limit(EXACTLY)
                .forEach(target -> {
                    all.should(seen.seen(factory, target.name(), exactly(factory, target)));
                    if (whole) {
                        all.should(
                                seen.seen(
                                        factory,
                                        target.name(),
                                        target.matching(factory, Wanted.of(needed))));
                    }
                });
        return all;
    }

    /**
     * Where most of the words are, for things that are alike. Stems of one word count as so many,
     * so that the index can pass over most of a great number of texts.
     *
     * @param field as of {@link #in}
     */
    public PredicateFinalStep mostIn(SearchPredicateFactory factory, String field) {
        var target = Target.of(field);
        var needed = needed();
        var wanted = Wanted.of(needed);
        return words.isEmpty() || !target.has(wanted)
                ? factory.matchNone()
                : target.matching(factory, wanted).minimumShouldMatchNumber(enough(needed.size()));
    }

    /** Where any of the words is, the more the better; for things that are alike. */
    public PredicateFinalStep someIn(SearchPredicateFactory factory, String... fields) {
        if (words.isEmpty()) {
            return factory.matchNone();
        }
        var wanted = Wanted.of(needed());
        var any = factory.bool().minimumShouldMatchNumber(1);
        Arrays.stream(fields)
                .map(Target::of)
                .filter(target -> target.has(wanted))
                .forEach(target -> any.should(target.matching(factory, wanted)));
        return any;
    }

    /** What these words may be indexed as. */
    Set<String> stems() {
        return Stems.ofEach(needed());
    }

    /** What to mark in a text that has words and stems beside each other. */
    Query marked(String field) {
        var any = new BooleanQuery.Builder();
        stems().forEach(stem ->
                any.add(new TermQuery(new Term(field, stem)), BooleanClause.Occur.SHOULD));
        if (forgiving) {
            needed().stream()
                    .filter(SearchWords::mayHaveTypo)
                    .forEach(word ->
                            any.add(
                                    new FuzzyQuery(new Term(field, word), 1, 1),
                                    BooleanClause.Occur.SHOULD));
        }
        return any.build();
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
            Fields seen,
            List<String> needed,
            List<Target> targets) {
        var enough = factory.bool().minimumShouldMatchNumber(enough(needed.size()));
        needed.forEach(word -> enough.should(anywhere(factory, seen, word, targets)));
        return enough;
    }

    private static int enough(int words) {
        return words <= 2 ? words : words <= 4 ? words - 1 : words * 3 / 4;
    }

    private PredicateFinalStep anywhere(
            SearchPredicateFactory factory, Fields seen, String word, List<Target> targets) {
        var wanted = Wanted.of(List.of(word));
        var either = factory.bool().minimumShouldMatchNumber(1);
        var whole =
                targets.stream()
                        .filter(Target::whole)
                        .filter(target -> target.has(wanted))
                        .findFirst();
        for (var target : targets) {
            if (whole.orElse(target) == target && target.has(wanted)) {
                either.should(seen.seen(factory, target.name(), target.matching(factory, wanted)));
            }
            if (forgiving && mayHaveTypo(word) && !target.whole()) {
                either.should(
                        seen.seen(
                                factory,
                                target.name(),
                                factory.match()
                                        .field(target.written())
                                        .matching(word)
                                        .fuzzy(1, 1)
                                        .constantScore()
                                        .boost(0.1f * target.boost())));
            }
        }
        return either;
    }

    private PredicateFinalStep exactly(SearchPredicateFactory factory, Target target) {
        return words.size() > 1
                ? factory.phrase()
                        .field(target.written())
                        .matching(text)
                        .slop(2)
                        .boost(2 * target.boost())
                : factory.match().field(target.written()).matching(text).boost(target.boost());
    }

    /**
     * @param stems null for words that say little, which have none in a text
     */
    private record Wanted(String words, @Nullable String stems) {

        static Wanted of(List<String> words) {
            return new Wanted(
                    String.join(" ", words),
                    words.stream().allMatch(Languages::isStopWord)
                            ? null
                            : String.join(" ", Stems.ofEach(words)));
        }
    }

    private record Target(String name, boolean plain, boolean whole, float boost) {

        static Target of(String spec) {
            var plain = spec.startsWith("=");
            var whole = spec.startsWith("*");
            var caret = spec.indexOf('^');
            var name = spec.substring(plain || whole ? 1 : 0, caret < 0 ? spec.length() : caret);
            return new Target(
                    name,
                    plain,
                    whole,
                    caret < 0 ? 1 : Float.parseFloat(spec.substring(caret + 1)));
        }

        boolean has(Wanted wanted) {
            return !whole || wanted.stems() != null;
        }

        String written() {
            return plain ? name : name + "." + Languages.WRITTEN;
        }

        MatchPredicateOptionsStep<?> matching(SearchPredicateFactory factory, Wanted wanted) {
            var stems = plain ? null : wanted.stems();
            return factory.match()
                    .field(stems == null ? written() : name + "." + Languages.STEMS)
                    .matching(stems == null ? wanted.words() : stems)
                    .boost(boost);
        }
    }
}
