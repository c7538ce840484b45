package org.atrium.server.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Stop words, stems and folded accents per language, for the embedded index. A colon parts words:
 * they are found by themselves in `Commons:Help desk`.
 */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    private static final String STOP = "org/apache/lucene/analysis/snowball/%s_stop.txt";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        english(context);
        french(context);
        german(context);
        arabic(context);
        portuguese(context);
        snowball(context, "es", "Spanish");
        snowball(context, "sv", "Swedish");
        plain(context);
    }

    private static void english(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.analyzerOf("en"))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .tokenFilter("snowballPorter")
                .param("language", "English")
                .tokenFilter("asciiFolding");
    }

    private static void french(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.analyzerOf("fr"))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", STOP.formatted("french"))
                .param("format", "snowball")
                .tokenFilter("snowballPorter")
                .param("language", "French")
                .tokenFilter("asciiFolding");
    }

    private static void german(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.analyzerOf("de"))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", STOP.formatted("german"))
                .param("format", "snowball")
                .tokenFilter("germanNormalization")
                .tokenFilter("snowballPorter")
                .param("language", "German")
                .tokenFilter("asciiFolding");
    }

    /** Snowball keeps "coleção" and "coleções" apart. */
    private static void portuguese(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.analyzerOf("pt"))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", STOP.formatted("portuguese"))
                .param("format", "snowball")
                .tokenFilter("portugueseStem")
                .tokenFilter("asciiFolding");
    }

    private static void arabic(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.analyzerOf("ar"))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("decimalDigit")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/ar/stopwords.txt")
                .tokenFilter("arabicNormalization")
                .tokenFilter("arabicStem");
    }

    private static void snowball(
            LuceneAnalysisConfigurationContext context, String language, String name) {
        context.analyzer(Languages.analyzerOf(language))
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", STOP.formatted(name.toLowerCase(java.util.Locale.ROOT)))
                .param("format", "snowball")
                .tokenFilter("snowballPorter")
                .param("language", name)
                .tokenFilter("asciiFolding");
    }

    private static void plain(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Languages.PLAIN)
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("decimalDigit")
                .tokenFilter("arabicNormalization")
                .tokenFilter("asciiFolding");
        context.analyzer(Languages.BEGINNINGS)
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", ":")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("decimalDigit")
                .tokenFilter("arabicNormalization")
                .tokenFilter("asciiFolding")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", "20")
                .param("preserveOriginal", "true");
        context.normalizer(Languages.FOLDED)
                .custom()
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }
}
