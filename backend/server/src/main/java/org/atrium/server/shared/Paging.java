package org.atrium.server.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 to 100
 * @param offset how many items come before; at most 10,000
 */
public record Paging(int limit, int offset) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 10_000;

    public static Paging of(@Nullable Integer limit, @Nullable String after) {
        var size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw Refusal.Invalid.of("limit", "number.range", 1, MAX_LIMIT).refused();
        }
        return new Paging(size, after == null || after.isBlank() ? 0 : decode(after));
    }

    public <T> Page<T> page(List<T> items, long total) {
        return new Page<>(items, next(items.size(), total), total);
    }

    public @Nullable String next(int found, long total) {
        var end = offset + found;
        return found > 0 && end < total && end <= MAX_OFFSET ? encode(end) : null;
    }

    private static String encode(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("o" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var offset = text.startsWith("o") ? Integer.parseInt(text.substring(1)) : -1;
            if (offset >= 0 && offset <= MAX_OFFSET) {
                return offset;
            }
        } catch (IllegalArgumentException malformed) {
            // refused below, as any other cursor that is not ours
        }
        throw Refusal.Invalid.of("after", "cursor.unknown").refused();
    }
}
