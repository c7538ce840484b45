package org.atrium.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
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

    private static final String STOP = "org/apache/lucene/analysis/snowball/%s_stop.txt";
    private static final Map<String, Analyzer> STEMS = analyzers(false);
    private static final Map<String, Analyzer> BESIDE = analyzers(true);

    private Stems() {}

    /** By the rules of this language, or as it is written where no rules are known. */
    static Analyzer analyzer(@Nullable String language) {
        return Objects.requireNonNull(STEMS.get(Languages.rulesOf(language)));
    }

    /** The same, and every word as it is written beside its stem; to mark words in a text. */
    static Analyzer beside(@Nullable String language) {
        return Objects.requireNonNull(BESIDE.get(Languages.rulesOf(language)));
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

    private static Map<String, Analyzer> analyzers(boolean beside) {
        return Stream.concat(Languages.ANALYSED.stream(), Stream.of(Languages.OTHER))
                .collect(
                        Collectors.toUnmodifiableMap(
                                language -> language, language -> made(language, beside)));
    }

    /** A colon parts words: they are found by themselves in `Commons:Help desk`. */
    private static Analyzer made(String language, boolean beside) {
        try {
            var words =
                    CustomAnalyzer.builder()
                            .addCharFilter("patternReplace", "pattern", ":", "replacement", " ")
                            .withTokenizer("standard");
            var rules =
                    switch (language) {
                        case "en" -> english(words, beside);
                        case "es" -> snowball(words, "Spanish", beside);
                        case "pt" -> portuguese(words, beside);
                        case "fr" -> french(words, beside);
                        case "sv" -> snowball(words, "Swedish", beside);
                        case "de" -> german(words, beside);
                        case "ar" -> arabic(words, beside);
                        default -> plain(words);
                    };
            return rules.build();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static CustomAnalyzer.Builder english(CustomAnalyzer.Builder words, boolean beside)
            throws IOException {
        return stemmed(
                words.addTokenFilter("englishPossessive")
                        .addTokenFilter("lowercase")
                        .addTokenFilter("stop"),
                "English",
                beside);
    }

    private static CustomAnalyzer.Builder french(CustomAnalyzer.Builder words, boolean beside)
            throws IOException {
        return snowball(words.addTokenFilter("elision"), "French", beside);
    }

    private static CustomAnalyzer.Builder german(CustomAnalyzer.Builder words, boolean beside)
            throws IOException {
        var telling = telling(words, "German").addTokenFilter("germanNormalization");
        return stemmed(telling, "German", beside);
    }

    /** Snowball keeps "coleção" and "coleções" apart. */
    private static CustomAnalyzer.Builder portuguese(CustomAnalyzer.Builder words, boolean beside)
            throws IOException {
        return asWrittenToo(telling(words, "Portuguese"), beside)
                .addTokenFilter("portugueseStem")
                .addTokenFilter("asciiFolding");
    }

    private static CustomAnalyzer.Builder arabic(CustomAnalyzer.Builder words, boolean beside)
            throws IOException {
        var telling =
                words.addTokenFilter("lowercase")
                        .addTokenFilter("decimalDigit")
                        .addTokenFilter(
                                "stop", "words", "org/apache/lucene/analysis/ar/stopwords.txt")
                        .addTokenFilter("arabicNormalization");
        return asWrittenToo(telling, beside).addTokenFilter("arabicStem");
    }

    private static CustomAnalyzer.Builder snowball(
            CustomAnalyzer.Builder words, String language, boolean beside) throws IOException {
        return stemmed(telling(words, language), language, beside);
    }

    private static CustomAnalyzer.Builder telling(CustomAnalyzer.Builder words, String language)
            throws IOException {
        var stopWords = STOP.formatted(language.toLowerCase(Locale.ROOT));
        return words.addTokenFilter("lowercase")
                .addTokenFilter("stop", "words", stopWords, "format", "snowball");
    }

    private static CustomAnalyzer.Builder stemmed(
            CustomAnalyzer.Builder telling, String language, boolean beside) throws IOException {
        return asWrittenToo(telling, beside)
                .addTokenFilter("snowballPorter", "language", language)
                .addTokenFilter("asciiFolding");
    }

    private static CustomAnalyzer.Builder asWrittenToo(
            CustomAnalyzer.Builder telling, boolean beside) throws IOException {
        return beside ? telling.addTokenFilter("keywordRepeat") : telling;
    }

    private static CustomAnalyzer.Builder plain(CustomAnalyzer.Builder words) throws IOException {
        return words.addTokenFilter("lowercase")
                .addTokenFilter("decimalDigit")
                .addTokenFilter("arabicNormalization")
                .addTokenFilter("asciiFolding");
    }
}
