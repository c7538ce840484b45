package org.atrium.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Links;
import org.jspecify.annotations.Nullable;

/** What is searched for; the same in the address, the facets and the call to the backend. */
public record SearchFilter(
        String q,
        List<String> kinds,
        @Nullable String language,
        @Nullable String group,
        @Nullable String after) {

    private static final int LONGEST = 200;

    public static SearchFilter of(Map<String, List<String>> parameters) {
        var asked = one(parameters, "q");
        var q = asked == null ? "" : asked.strip();
        return new SearchFilter(
                q.length() <= LONGEST ? q : q.substring(0, q.offsetByCodePoints(0, cut(q))),
                parameters.getOrDefault("kinds", List.of()).stream()
                        .filter(kind -> !kind.isBlank())
                        .distinct()
                        .toList(),
                one(parameters, "language"),
                one(parameters, "group"),
                one(parameters, "after"));
    }

    /** How many characters fit, none of them cut in half. */
    private static int cut(String q) {
        var end = Character.isHighSurrogate(q.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return q.codePointCount(0, end);
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    public String address() {
        var query = new ArrayList<String>();
        query.add("q=" + Links.encode(q));
        kinds.forEach(kind -> query.add("kinds=" + Links.encode(kind)));
        if (language != null) {
            query.add("language=" + Links.encode(language));
        }
        if (group != null) {
            query.add("group=" + Links.encode(group));
        }
        if (after != null) {
            query.add("after=" + Links.encode(after));
        }
        return "/search?" + String.join("&", query);
    }

    public SearchFilter toggled(String kind) {
        var changed = new ArrayList<>(kinds);
        if (!changed.remove(kind)) {
            changed.add(kind);
        }
        return new SearchFilter(q, List.copyOf(changed), language, group, null);
    }

    /** With an operator added to what is typed, or taken out again. */
    public SearchFilter with(String operator, String value) {
        var part = operator + ":" + value;
        var parts = new ArrayList<>(List.of(q.split("\\s+")));
        if (!parts.remove(part)) {
            parts.add(part);
        }
        return new SearchFilter(String.join(" ", parts).strip(), kinds, language, group, null);
    }

    /** Whether an operator is typed with this value. */
    public boolean has(String operator, String value) {
        return List.of(q.split("\\s+")).contains(operator + ":" + value);
    }

    public SearchFilter saying(String words) {
        return new SearchFilter(words, kinds, language, group, null);
    }

    /** Only in this language, or in all again. */
    public SearchFilter inLanguage(String tag) {
        return new SearchFilter(q, kinds, tag.equals(language) ? null : tag, group, null);
    }

    public SearchFilter everywhere() {
        return new SearchFilter(q, kinds, language, null, null);
    }

    public SearchFilter after(@Nullable String cursor) {
        return new SearchFilter(q, kinds, language, group, cursor);
    }

    /** Only the words. */
    public SearchFilter only() {
        return new SearchFilter(q, List.of(), null, null, null);
    }

    public int count() {
        return kinds.size() + (language == null ? 0 : 1);
    }
}
