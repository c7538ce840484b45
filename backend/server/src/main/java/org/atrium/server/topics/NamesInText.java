package org.atrium.server.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atrium.server.shared.WordPrefixes;

/**
 * Finds names within a text, word for word, whatever the case and the accents, and with another
 * ending where words are inflected: "direitos autorais" holds "Direito autoral".
 */
final class NamesInText {

    private static final int MOST = 5;
    private static final int SHORTEST_STEM = 4;
    private static final double STEM = 0.7;

    private final List<String> words;

    private record Found(String id, int length) {}

    private NamesInText(List<String> words) {
        this.words = words;
    }

    static NamesInText of(String text) {
        return new NamesInText(words(text));
    }

    static List<String> words(String text) {
        return List.of(WordPrefixes.fold(text).split(" "));
    }

    /**
     * @param names by id of what they name, in {@link #words}
     */
    List<String> found(Map<String, List<List<String>>> names) {
        return names.entrySet().stream()
                .map(named -> new Found(named.getKey(), longest(named.getValue())))
                .filter(found -> found.length() > 0)
                .sorted(Comparator.comparingInt(Found::length).reversed().thenComparing(Found::id))
                .limit(MOST)
                .map(Found::id)
                .toList();
    }

    /** Length of the longest of the names that is here; 0 for none. */
    private int longest(List<List<String>> names) {
        return names.stream()
                .filter(this::holds)
                .mapToInt(name -> String.join(" ", name).length())
                .max()
                .orElse(0);
    }

    private boolean holds(List<String> name) {
        for (int start = 0; start + name.size() <= words.size(); start++) {
            if (holds(name, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(List<String> name, int start) {
        for (int i = 0; i < name.size(); i++) {
            if (!isSame(name.get(i), words.get(start + i))) {
                return false;
            }
        }
        return !name.getFirst().isEmpty();
    }

    private static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        var shorter = Math.min(one.length(), other.length());
        var stem = 0;
        while (stem < shorter && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        var longer = Math.max(one.length(), other.length());
        return stem >= SHORTEST_STEM && stem >= Math.ceil(longer * STEM);
    }
}
