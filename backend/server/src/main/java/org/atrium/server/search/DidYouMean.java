package org.atrium.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.atrium.contract.search.Meant;
import org.atrium.server.shared.Audience;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says which words somebody may have meant. The spell checker knows the words of the whole index,
 * so that each one it proposes is looked up among what the audience may see, and how often it
 * stands in the whole index plays no part: what is hidden neither shows nor changes what shows.
 */
@Component
class DidYouMean {

    private static final int SHORTEST = 4;

    /** So many that words which only others may see hardly keep a better one away. */
    private static final int MOST_PROPOSED = 30;

    private static final int MOST_WORDS = 4;
    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

    private final SearchIndex index;
    private final SearchSettings settings;
    private final Spelling spelling;
    private final Understanding understanding;

    private record Proposal(String word, float likeness, long count) {}

    private record Place(long count, String written) {}

    DidYouMean(
            SearchIndex index,
            SearchSettings settings,
            Spelling spelling,
            Understanding understanding) {
        this.index = index;
        this.settings = settings;
        this.spelling = spelling;
        this.understanding = understanding;
    }

    /** The search with words that are there; a shared index has no spell checker of this kind. */
    Mono<Meant> meant(String q, Audience audience) {
        var typed = Typed.of(q, understanding.operators().keySet());
        var words =
                SearchWords.of(typed.words()).words().stream()
                        .filter(DidYouMean::isWorthIt)
                        .limit(MOST_WORDS)
                        .toList();
        if (words.isEmpty() || !settings.isEmbedded()) {
            return Mono.just(new Meant(null));
        }
        return index.query(session -> better(session, words, audience))
                .map(better -> new Meant(better.isEmpty() ? null : replaced(typed, better)));
    }

    private static boolean isWorthIt(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST && !Languages.isStopWord(word);
    }

    /** Operators stay as they are. */
    private static String replaced(Typed typed, java.util.Map<String, String> better) {
        var parts = new ArrayList<String>();
        for (var part : typed.parts()) {
            var source = part.source();
            if (part.operator() == null) {
                for (var word : better.entrySet()) {
                    source =
                            Pattern.compile(
                                            "(?<![\\p{L}\\p{M}\\p{N}])"
                                                    + Pattern.quote(word.getKey())
                                                    + "(?![\\p{L}\\p{M}\\p{N}])",
                                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                    .matcher(source)
                                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
                }
            }
            parts.add(source);
        }
        return String.join(" ", parts);
    }

    private java.util.Map<String, String> better(
            SearchSession session, List<String> words, Audience audience) {
        var scope = session.scope(spelling.type()).extension(LuceneExtension.get());
        var better = new LinkedHashMap<String, String>();
        try (var reader = scope.openIndexReader()) {
            for (var word : words) {
                if (place(session, word, audience).isEmpty()) {
                    best(session, reader, word, audience).ifPresent(one -> better.put(word, one));
                }
            }
            return better;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> best(
            SearchSession session, IndexReader reader, String word, Audience audience)
            throws IOException {
        var found = new ArrayList<Proposal>();
        for (var proposed : proposals(reader, folded(word)).entrySet()) {
            place(session, proposed.getKey(), audience)
                    .ifPresent(place ->
                            found.add(
                                    new Proposal(
                                            place.written(), proposed.getValue(), place.count())));
        }
        return found.stream()
                .max(
                        Comparator.comparing(Proposal::likeness)
                                .thenComparing(Proposal::count)
                                .thenComparing(Proposal::word))
                .map(Proposal::word);
    }

    /** Words of the index by how like they are, whoever may see them. */
    private java.util.Map<String, Float> proposals(IndexReader reader, String word)
            throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        // A word that stands in many texts is no reason to propose nothing: they may be hidden
        // ones.
        checker.setMaxQueryFrequency(0.99f);
        var likeness = new LinkedHashMap<String, Float>();
        for (var text : spelling.texts()) {
            var term = new Term(text + "." + Languages.WRITTEN, word);
            for (var one :
                    checker.suggestSimilar(
                            term, MOST_PROPOSED, reader, SuggestMode.SUGGEST_ALWAYS)) {
                likeness.merge(one.string, one.score, Math::max);
            }
        }
        return likeness;
    }

    /** Where the audience may see the word, and how it is written there; empty for nowhere. */
    private Optional<Place> place(SearchSession session, String word, Audience audience) {
        var result =
                session.search(spelling.type())
                        .select(f ->
                                f.composite()
                                        .from(
                                                spelling.texts().stream()
                                                        .map(text ->
                                                                f.highlight(
                                                                        text
                                                                                + "."
                                                                                + Languages
                                                                                        .WRITTEN))
                                                        .toArray(
                                                                org.hibernate.search.engine.search
                                                                                        .projection
                                                                                        .dsl
                                                                                        .ProjectionFinalStep
                                                                                []
                                                                        ::new))
                                        .asList())
                        .where(f -> {
                            var all = f.bool().filter(spelling.visible(f, audience));
                            var texts = f.bool().minimumShouldMatchNumber(1);
                            spelling.texts()
                                    .forEach(text ->
                                            texts.should(
                                                    f.match()
                                                            .field(text + "." + Languages.WRITTEN)
                                                            .matching(word)));
                            return all.must(texts);
                        })
                        .highlighter(f -> f.plain().tag("<mark>", "</mark>"))
                        .fetch(1);
        if (result.hits().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(result.total().hitCount(), written(result.hits().getFirst(), word)));
    }

    /** The index keeps words without accents; the text has them. */
    private static String written(List<?> highlights, String word) {
        for (var fragments : highlights) {
            for (var fragment : (List<?>) fragments) {
                var marked = MARKED.matcher((String) fragment);
                if (marked.find()) {
                    return String.valueOf(marked.group(1)).toLowerCase(Locale.ROOT);
                }
            }
        }
        return word;
    }

    private static String folded(String word) {
        var in = word.toLowerCase(Locale.ROOT).toCharArray();
        var out = new char[in.length * 4];
        var length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(out, 0, length);
    }
}
