package org.atrium.ui.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.questions.QuestionsClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public questions in parts that stay small: a year, where that is too much a month, and where
 * that is too much a day. A part keeps its name and its questions as long as it does not grow.
 */
@Component
class Sitemap {

    /** How many questions a part has before it is divided. */
    static final int MOST = 5_000;

    /** What the protocol allows in one file. */
    private static final int MOST_OF_ALL = 50_000;

    /** Wikipedia's own year; nothing that is asked here can be older. */
    private static final int FIRST_YEAR = 2001;

    private static final int AT_ONCE = 100;
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private final QuestionsClient questions;

    /**
     * @param name such as `2026`, `2026-11` or `2026-11-05`
     */
    record Part(String name, Instant from, Instant before) {

        static Part of(Year year) {
            return new Part(
                    year.toString(), start(year.atDay(1)), start(year.plusYears(1).atDay(1)));
        }

        static Part of(YearMonth month) {
            return new Part(
                    month.toString(), start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
        }

        static Part of(LocalDate day) {
            return new Part(day.toString(), start(day), start(day.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /** Nothing where the name is none of ours. */
        static Optional<Part> named(String name) {
            var parts = NAME.matcher(name);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                if (parts.group(3) != null) {
                    return Optional.of(of(LocalDate.parse(name)));
                }
                return Optional.of(
                        parts.group(2) == null ? of(Year.parse(name)) : of(YearMonth.parse(name)));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    Sitemap(QuestionsClient questions) {
        this.questions = questions;
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var now = Year.now(ZoneOffset.UTC).getValue();
        for (int year = FIRST_YEAR; year <= now; year++) {
            add(parts, Year.of(year));
        }
        return parts;
    }

    private void add(List<Part> parts, Year year) {
        var whole = Part.of(year);
        var count = count(whole);
        if (count > MOST) {
            IntStream.rangeClosed(1, 12).forEach(month -> add(parts, year.atMonth(month)));
        } else if (count > 0) {
            parts.add(whole);
        }
    }

    private void add(List<Part> parts, YearMonth month) {
        var whole = Part.of(month);
        var count = count(whole);
        if (count > MOST) {
            IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(day -> Part.of(month.atDay(day)))
                    .filter(day -> count(day) > 0)
                    .forEach(parts::add);
        } else if (count > 0) {
            parts.add(whole);
        }
    }

    private long count(Part part) {
        return questions.asked(part.from(), part.before(), 1, null).total();
    }

    /** Every question of the part, the newest first, a hundred in memory at a time. */
    void each(Part part, Consumer<QuestionSummary> found) {
        var before = part.before();
        String after = null;
        var last = "";
        for (int seen = 0; seen < MOST_OF_ALL; ) {
            var page = questions.asked(part.from(), before, AT_ONCE, after);
            if (page.items().isEmpty()) {
                return;
            }
            for (var question : page.items()) {
                if (!question.id().equals(last)) {
                    found.accept(question);
                }
            }
            seen += page.items().size();
            last = page.items().getLast().id();
            after = page.next();
            if (after == null) {
                var oldest = page.items().getLast().createdAt();
                if (!further(page.total(), seen, oldest, before)) {
                    return;
                }
                before = oldest.plusMillis(1);
            }
        }
    }

    /** A list ends after ten thousand; what is older is asked for by its age. */
    private static boolean further(long total, int seen, Instant oldest, @Nullable Instant before) {
        return total > seen && !oldest.plusMillis(1).equals(before);
    }
}
