package org.atrium.ui.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** How an event comes again, in words; the rule is one of RFC 5545. */
public final class RuleWords {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern DAY = Pattern.compile("(-?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final int DATE_LENGTH = 8;

    private RuleWords() {}

    /** A rule that is more than words can say comes again "by a rule of its own". */
    public static String of(Words words, String rule) {
        var parts = parts(rule);
        var simple =
                parts.keySet().stream()
                        .allMatch(
                                List.of(
                                                "FREQ",
                                                "INTERVAL",
                                                "BYDAY",
                                                "COUNT",
                                                "UNTIL",
                                                "WKST",
                                                "BYMONTHDAY")
                                        ::contains);
        if (!simple) {
            return words.get("event.again.rule");
        }
        var said = new ArrayList<String>();
        var every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        said.add(
                switch (parts.getOrDefault("FREQ", "")) {
                    case "DAILY" -> words.get("event.again.daily", every);
                    case "WEEKLY" -> words.get("event.again.weekly", every);
                    case "MONTHLY" -> words.get("event.again.monthly", every);
                    default -> words.get("event.again.yearly", every);
                });
        days(words, parts.get("BYDAY")).ifPresent(said::add);
        var count = parts.get("COUNT");
        if (count != null) {
            said.add(words.get("event.again.times", Integer.parseInt(count)));
        }
        until(parts)
                .ifPresent(last ->
                        said.add(
                                words.get(
                                        "event.again.until",
                                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(words.locale())
                                                .format(last))));
        return String.join(words.get("event.again.and"), said);
    }

    static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : rule.split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parts;
    }

    static Optional<LocalDate> until(Map<String, String> parts) {
        return Optional.ofNullable(parts.get("UNTIL"))
                .filter(until -> until.length() >= DATE_LENGTH)
                .map(until -> LocalDate.parse(until.substring(0, DATE_LENGTH), DATE));
    }

    private static Optional<String> days(Words words, @Nullable String by) {
        if (by == null) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (var one : by.split(",")) {
            var day = DAY.matcher(one);
            if (!day.matches()) {
                return Optional.empty();
            }
            var name =
                    DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1)
                            .getDisplayName(TextStyle.FULL, words.locale());
            var number = day.group(1);
            names.add(
                    number == null
                            ? name
                            : words.get("event.again.nth", Integer.parseInt(number), name));
        }
        return Optional.of(words.get("event.again.on", words.list(names)));
    }
}
