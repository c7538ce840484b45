package org.atrium.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What inflected words are found by. A text is stemmed by the rules of its language before it is
 * indexed, and all languages share one field: a word that somebody looks for is one short query of
 * the stems that it has in any of them, whichever engine keeps the index.
 */
final class Stems {

    /** Analyzer of text that is stemmed already. */
    static final String READY = "text_stems";

    private static final Map<String, Analyzer> ANALYZERS =
            Stream.concat(Languages.ANALYSED.stream(), Stream.of(Languages.OTHER))
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), StemAnalyzer::new));

    private Stems() {}

    /** By the rules of this language, or as it is written where no rules are known. */
    static Analyzer analyzer(@Nullable String language) {
        return Objects.requireNonNull(ANALYZERS.get(Languages.rulesOf(language)));
    }

    /** The words of the text without those that say little, parted by blanks. */
    static String of(String text, @Nullable String language) {
        return String.join(" ", tokens(analyzer(language), text));
    }

    /** What these words may be indexed as in any language that is written in their script. */
    static Set<String> ofEach(Collection<String> words) {
        var stems = new LinkedHashSet<String>();
        for (var word : words) {
            stems.addAll(tokens(analyzer(Languages.OTHER), word));
            Languages.writing(word)
                    .forEach(language -> stems.addAll(tokens(analyzer(language), word)));
        }
        return stems;
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tokens;
    }
}
