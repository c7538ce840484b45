package org.atrium.server.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a form, so that a person hears of everything at once. */
public final class Checks {

    private static final Set<String> KNOWN_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<Refusal.Invalid.Field> problems = new ArrayList<>();

    /**
     * Refuses text outside the lengths (in code points, without the blanks around it) or with
     * control characters.
     */
    public Checks text(String field, @Nullable String value, int min, int max) {
        var length = value == null ? 0 : value.strip().codePointCount(0, value.strip().length());
        if (length < min) {
            problem(field, length == 0 ? "text.missing" : "text.short", min, max, length);
        } else if (length > max) {
            problem(field, "text.long", min, max, length);
        } else if (value != null && value.codePoints().anyMatch(Checks::isForbidden)) {
            problem(field, "text.control");
        }
        return this;
    }

    public Checks size(String field, @Nullable List<?> values, int min, int max) {
        var size = values == null ? 0 : values.size();
        if (size < min) {
            problem(field, "list.short", min, max, size);
        } else if (size > max) {
            problem(field, "list.long", min, max, size);
        }
        return this;
    }

    public Checks language(String field, @Nullable String tag) {
        if (!isLanguage(tag)) {
            problem(field, "language.unknown", tag == null ? "" : tag);
        }
        return this;
    }

    public Checks that(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            problem(field, key, arguments);
        }
        return this;
    }

    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new Refusal.Invalid(List.copyOf(problems)).refused();
        }
    }

    /** Whether it is the absolute address of a page on the web. */
    public static boolean isAddress(String url, int longest) {
        try {
            var address = new URI(url);
            return url.length() <= longest
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /**
     * A well-formed BCP 47 tag whose language ISO 639 knows, or a three-letter one that it knows by
     * that.
     */
    public static boolean isLanguage(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.length() > 35) {
            return false;
        }
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return KNOWN_LANGUAGES.contains(language) || language.length() == 3;
        } catch (IllformedLocaleException nothingOfTheKind) {
            return false;
        }
    }

    /** What is no language stays as it is, and is refused. */
    public static String canonical(String tag) {
        return isLanguage(tag) ? Locale.forLanguageTag(tag).toLanguageTag() : tag;
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(new Refusal.Invalid.Field(field, key, List.of(arguments)));
    }

    private static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE;
    }
}
