package org.atrium.server.search;

import java.io.Reader;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/** The rules of a language: its stop words, its stems, and folded accents. */
final class StemAnalyzer extends Analyzer {

    private static final NormalizeCharMap BREAKS = breaks();

    private final String language;
    private final @Nullable Set<Character> beginnings;

    /**
     * @param language one of {@link Languages#ANALYSED} or {@link Languages#OTHER}
     */
    StemAnalyzer(String language) {
        this(language, null);
    }

    /**
     * For marking words: keeps every word as it is written beside its stem, and leaves out what
     * cannot be meant, as stemming costs most.
     *
     * @param beginnings first letters of the stems that are looked for
     */
    StemAnalyzer(String language, @Nullable Set<Character> beginnings) {
        this.language = language;
        this.beginnings = beginnings;
    }

    /** A colon parts words: they are found by themselves in `Commons:Help desk`. */
    private static NormalizeCharMap breaks() {
        var breaks = new NormalizeCharMap.Builder();
        breaks.add(":", " ");
        return breaks.build();
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new MappingCharFilter(BREAKS, text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = new LowerCaseFilter(withoutAttached(source));
        var meant = beginnings == null ? words : new Meant(words, beginnings);
        return new TokenStreamComponents(source, stems(meant));
    }

    private TokenStream withoutAttached(TokenStream words) {
        return switch (language) {
            case "en" -> new EnglishPossessiveFilter(words);
            case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            default -> words;
        };
    }

    private TokenStream stems(TokenStream words) {
        return switch (language) {
            case "en" -> snowball(words, EnglishAnalyzer.getDefaultStopSet(), "English");
            case "es" -> snowball(words, SpanishAnalyzer.getDefaultStopSet(), "Spanish");
            case "fr" -> snowball(words, FrenchAnalyzer.getDefaultStopSet(), "French");
            case "sv" -> snowball(words, SwedishAnalyzer.getDefaultStopSet(), "Swedish");
            case "de" ->
                    new ASCIIFoldingFilter(
                            new SnowballFilter(
                                    repeated(
                                            new GermanNormalizationFilter(
                                                    telling(
                                                            words,
                                                            GermanAnalyzer.getDefaultStopSet()))),
                                    "German"));
            // Snowball keeps "coleção" and "coleções" apart.
            case "pt" ->
                    new ASCIIFoldingFilter(
                            new PortugueseStemFilter(
                                    repeated(
                                            telling(
                                                    words,
                                                    PortugueseAnalyzer.getDefaultStopSet()))));
            case "ar" ->
                    new ArabicStemFilter(
                            repeated(
                                    new ArabicNormalizationFilter(
                                            telling(
                                                    new DecimalDigitFilter(words),
                                                    ArabicAnalyzer.getDefaultStopSet()))));
            default ->
                    new ASCIIFoldingFilter(
                            new ArabicNormalizationFilter(new DecimalDigitFilter(words)));
        };
    }

    private TokenStream snowball(TokenStream words, CharArraySet stopWords, String rules) {
        return new ASCIIFoldingFilter(
                new SnowballFilter(repeated(telling(words, stopWords)), rules));
    }

    private static TokenStream telling(TokenStream words, CharArraySet stopWords) {
        return new StopFilter(words, stopWords);
    }

    private TokenStream repeated(TokenStream words) {
        return beginnings == null ? words : new KeywordRepeatFilter(words);
    }

    /** Keeps words with one of these first letters, and all in other scripts. */
    private static final class Meant extends FilteringTokenFilter {

        private static final int ASCII = 128;

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final char[] folded = new char[4];
        private final Set<Character> beginnings;

        Meant(TokenStream words, Set<Character> beginnings) {
            super(words);
            this.beginnings = beginnings;
        }

        @Override
        protected boolean accept() {
            ASCIIFoldingFilter.foldToASCII(word.buffer(), 0, folded, 0, 1);
            return folded[0] >= ASCII || beginnings.contains(folded[0]);
        }
    }
}
