package org.atrium.server.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.jspecify.annotations.Nullable;

/** The languages whose inflection the index knows. */
public final class Languages {

    /** Languages with rules of their own, see {@link Stems}. */
    public static final List<String> ANALYSED = List.of("en", "es", "pt", "fr", "sv", "de", "ar");

    /** In place of a language for those without rules. */
    public static final String OTHER = "other";

    /** Field of every text as it is written, whatever its language; typos are looked up there. */
    static final String WRITTEN = "written";

    /** Field of the stems of every text. */
    static final String STEMS = "stems";

    /** Analyzer for names and other text without inflection. */
    public static final String PLAIN = "text_other";

    /** Normalizer for sorting and comparing names without case and accents. */
    public static final String FOLDED = "folded";

    private static final Set<String> STOP_WORDS =
            List.of(
                            EnglishAnalyzer.getDefaultStopSet(),
                            SpanishAnalyzer.getDefaultStopSet(),
                            PortugueseAnalyzer.getDefaultStopSet(),
                            FrenchAnalyzer.getDefaultStopSet(),
                            SwedishAnalyzer.getDefaultStopSet(),
                            GermanAnalyzer.getDefaultStopSet(),
                            ArabicAnalyzer.getDefaultStopSet())
                    .stream()
                    .flatMap(Languages::words)
                    .collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    /** Whose rules to use: one of {@link #ANALYSED} or {@link #OTHER}. */
    static String rulesOf(@Nullable String tag) {
        var language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return ANALYSED.contains(language) ? language : OTHER;
    }

    /** The languages of {@link #ANALYSED} that are written in the script of this word. */
    static Stream<String> writing(String word) {
        var arabic = word.codePoints().anyMatch(Languages::isArabic);
        var latin = word.codePoints().anyMatch(Languages::isLatin);
        return ANALYSED.stream().filter(language -> language.equals("ar") ? arabic : latin);
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    /** A word that says little in one of the languages. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(CharArraySet set) {
        return StreamSupport.stream(set.spliterator(), false)
                .map(word -> new String((char[]) word));
    }
}
