package org.atrium.server.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search box, taken apart: words, "quoted phrases", and operators such
 * as `topic:copyright` or `author:"Maria Silva"`. What has a colon and is no operator is words.
 */
record Typed(List<Part> parts) {

    private static final Pattern PART =
            Pattern.compile("(?:(?<operator>\\p{L}+):)?\"(?<quoted>[^\"]*)\"|(?<bare>\\S+)");

    private static final Pattern BARE = Pattern.compile("\\p{L}+:[^\\s\"]+");

    /**
     * @param operator name in lower case; null for words
     * @param text value of the operator, or the words
     * @param quoted whether it stood in quotation marks
     * @param source as it was typed
     */
    record Part(@Nullable String operator, String text, boolean quoted, String source) {

        boolean isPhrase() {
            return operator == null && quoted;
        }

        Part asWords() {
            return new Part(null, source.replace('"', ' '), false, source);
        }
    }

    /**
     * @param operators names that mean something
     */
    static Typed of(@Nullable String q, Set<String> operators) {
        var text = q == null ? "" : Normalizer.normalize(q, Normalizer.Form.NFC).strip();
        // Typographic quotation marks come from phones, and from what was copied.
        var plain = text.replaceAll("[“”„«»]", "\"");
        var parts = new ArrayList<Part>();
        var found = PART.matcher(plain);
        while (found.find()) {
            parts.add(
                    part(found.group("operator"), found.group("quoted"), found.group(), operators));
        }
        return new Typed(List.copyOf(parts));
    }

    private static Part part(
            @Nullable String operator,
            @Nullable String quoted,
            String source,
            Set<String> operators) {
        if (quoted != null) {
            if (operator == null) {
                return new Part(null, quoted.strip(), true, source);
            }
            var name = operator.toLowerCase(Locale.ROOT);
            return operators.contains(name) && !quoted.isBlank()
                    ? new Part(name, quoted.strip(), true, source)
                    : new Part(null, source.replace('"', ' '), false, source);
        }
        var bare = BARE.matcher(source);
        if (bare.matches()) {
            var colon = source.indexOf(':');
            var name = source.substring(0, colon).toLowerCase(Locale.ROOT);
            if (operators.contains(name)) {
                var value = source.substring(colon + 1).replace('_', ' ');
                return new Part(name, value, false, source);
            }
        }
        return new Part(null, source, false, source);
    }

    /** The words, those of phrases too; operators are left out. */
    String words() {
        return parts.stream()
                .filter(part -> part.operator() == null)
                .map(Part::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    List<String> phrases() {
        return parts.stream()
                .filter(Part::isPhrase)
                .map(Part::text)
                .filter(phrase -> SearchWords.of(phrase).words().size() > 1)
                .toList();
    }
}
