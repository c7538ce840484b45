package org.atrium.ui.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of pages. */
public final class Links {

    private static final int SLUG_LENGTH = 60;

    private Links() {}

    /** Where the Content Partnerships Hub is asked for help. */
    public static final String HUB_HELPDESK =
            "https://meta.wikimedia.org/wiki/Content_Partnerships_Hub/Helpdesk";

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address with a readable end; the id alone leads there too. */
    public static String question(String id, String title) {
        var slug = slug(title);
        return "/questions/" + id + (slug.isEmpty() ? "" : "/" + encode(slug));
    }

    /** An answer in its thread, on whichever page of it. */
    public static String answer(String question, String title, String answer) {
        return question(question, title) + "?at=" + encode(answer) + "#answer-" + answer;
    }

    /**
     * The history of a text.
     *
     * @param answer id of an answer; null for the question itself
     */
    public static String history(String question, @Nullable String answer) {
        return "/history/" + question + (answer == null ? "" : "/" + answer);
    }

    public static String person(String username) {
        return "/people/" + encode(username);
    }

    public static String organisation(String id) {
        return "/organisations/" + encode(id);
    }

    public static String resource(String id) {
        return "/resources/" + encode(id);
    }

    public static String example(String id) {
        return "/examples/" + encode(id);
    }

    public static String topic(String id) {
        return "/topics/" + encode(id);
    }

    /** Words of a title in lower case, joined by hyphens; letters of every script stay. */
    static String slug(String title) {
        var slug =
                Normalizer.normalize(title, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.length() <= SLUG_LENGTH) {
            return slug;
        }
        var cut = slug.lastIndexOf('-', SLUG_LENGTH);
        return slug.substring(0, cut > 0 ? cut : SLUG_LENGTH);
    }
}
