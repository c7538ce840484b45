package org.atrium.server.shared;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is kept: form C, no blanks around, no characters that turn the text around them. */
public final class Wording {

    /** Embeddings and overrides reach beyond the text that holds them; isolates do in one line. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E]");

    private static final Pattern ISOLATING = Pattern.compile("[\\u2066-\\u2069]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Wording() {}

    public static String block(@Nullable String text) {
        var given = text == null ? "" : text;
        var lines = BREAKS.matcher(given).replaceAll("\n");
        return Normalizer.normalize(TURNING.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    public static String line(@Nullable String text) {
        var plain = ISOLATING.matcher(block(text)).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** One line; null for nothing. */
    public static @Nullable String lineOrNull(@Nullable String text) {
        var line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** Each once, in the order given. */
    public static List<String> set(@Nullable Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
