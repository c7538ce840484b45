package org.atrium.ui;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;

/** Pages and facets of lists in memory. */
final class PretendLists {

    private PretendLists() {}

    static <T, R> Page<R> page(
            List<T> all,
            @Nullable Integer limit,
            @Nullable String after,
            Function<T, R> toItem,
            @Nullable Map<String, List<Facet>> facets) {
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(all.size(), from + (limit == null ? 20 : limit));
        var items = all.subList(Math.min(from, to), to).stream().map(toItem).toList();
        return new Page<>(items, to < all.size() ? String.valueOf(to) : null, all.size(), facets);
    }

    static <T> List<Facet> facet(
            List<T> all, Function<T, List<String>> values, Function<String, String> label) {
        var counts = new LinkedHashMap<String, Long>();
        all.forEach(
                item -> values.apply(item).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry ->
                        new Facet(entry.getKey(), label.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Facet::count).reversed())
                .limit(40)
                .toList();
    }

    /** Every word of the query begins a word of the text; accents do not matter. */
    static boolean matches(@Nullable String query, String text) {
        if (query == null || query.isBlank()) {
            return true;
        }
        var words = " " + plain(text);
        return List.of(plain(query).trim().split(" ")).stream()
                .allMatch(word ->
                        words.contains(" " + (word.length() > 5 ? word.substring(0, 5) : word)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    static <T> boolean any(@Nullable List<T> wanted, List<T> has) {
        return wanted == null || wanted.isEmpty() || wanted.stream().anyMatch(has::contains);
    }
}
