package org.atrium.server.examples;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** `2025` or `2025-03-14`. */
final class YearOrDay {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private YearOrDay() {}

    static boolean isOne(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            return YEAR.matcher(text).matches()
                    || DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The first day that it may mean. */
    static LocalDate first(String text) {
        return YEAR.matcher(text).matches()
                ? LocalDate.of(Integer.parseInt(text), 1, 1)
                : LocalDate.parse(text);
    }

    /** The last day that it may mean. */
    static LocalDate last(String text) {
        return YEAR.matcher(text).matches()
                ? LocalDate.of(Integer.parseInt(text), 12, 31)
                : LocalDate.parse(text);
    }
}
