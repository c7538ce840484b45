package org.atrium.server.shared;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds names by the beginnings of their words, whatever the case and the accents: "digitalizacion"
 * finds "Digitalización".
 */
public final class WordPrefixes {

    public static final int NO_MATCH = Integer.MAX_VALUE;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String[] words;
    private final String whole;

    private WordPrefixes(String typed) {
        this.whole = fold(typed);
        this.words = whole.isEmpty() ? new String[0] : whole.split(" ");
    }

    public static WordPrefixes of(String typed) {
        return new WordPrefixes(typed);
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    /**
     * 0 is the name itself, 1 its beginning, 2 the beginnings of words in it; smaller is better.
     */
    public int rank(String name) {
        var folded = fold(name);
        if (folded.equals(whole)) {
            return 0;
        }
        if (folded.startsWith(whole)) {
            return 1;
        }
        var padded = " " + folded;
        for (var word : words) {
            if (!padded.contains(" " + word)) {
                return NO_MATCH;
            }
        }
        return words.length == 0 ? 1 : 2;
    }

    /** The best rank of any of the names. */
    public int rank(Collection<String> names) {
        return names.stream().mapToInt(this::rank).min().orElse(NO_MATCH);
    }

    /** Lower case without accents, words parted by one blank. */
    public static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ı', 'i');
        return BREAKS.matcher(lower).replaceAll(" ").strip();
    }
}
