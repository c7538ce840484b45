package org.atrium.ui.events;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.atrium.contract.events.EventTime;
import org.atrium.ui.platform.Words;

/** When events take place, as people of a language write it. */
public final class When {

    private static final String DAYS = "yMMMMEEEEd";
    private static final String TIMES = "yMMMMEEEEdjm";
    private static final String SHORT_DAYS = "MMMEd";
    private static final String SHORT_TIMES = "MMMEdjm";
    private static final String MONTH = "yMMMM";
    private static final long MINUTE = 60_000;

    private When() {}

    /** By the clock of the place, such as "Tuesday, March 2, 2027, 4:00 – 5:00 PM". */
    public static String full(Words words, EventTime time) {
        return interval(words, time, time.allDay() ? DAYS : TIMES);
    }

    /** The same without the year. */
    public static String brief(Words words, EventTime time) {
        return interval(words, time, time.allDay() ? SHORT_DAYS : SHORT_TIMES);
    }

    private static String interval(Words words, EventTime time, String skeleton) {
        var format = DateIntervalFormat.getInstance(skeleton, ULocale.forLocale(words.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        // the last of whole days is over at midnight
        var end = time.allDay() ? millis(time.end()) - MINUTE : millis(time.end());
        return format.format(new DateInterval(millis(time.start()), end));
    }

    /** Such as "Berlin Time". */
    public static String zone(Words words, String id) {
        var format = new SimpleDateFormat("VVVV", ULocale.forLocale(words.locale()));
        format.setTimeZone(TimeZone.getTimeZone(id));
        return format.format(new Date());
    }

    public static String month(Words words, YearMonth month) {
        var start = millis(month.atDay(1).atStartOfDay());
        var format = DateFormat.getInstanceForSkeleton(MONTH, ULocale.forLocale(words.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(start));
    }

    /** Names of the days of a week that begins on Monday. */
    public static List<String> days(Words words) {
        var format = DateFormat.getInstanceForSkeleton("EEE", ULocale.forLocale(words.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        var monday = LocalDate.of(2024, 1, 1).atStartOfDay();
        return IntStream.range(0, 7)
                .mapToObj(day -> format.format(new Date(millis(monday.plusDays(day)))))
                .toList();
    }

    /** Such as "Mar"; beside the number of the day. */
    public static String shortMonth(Words words, EventTime time) {
        var format = DateFormat.getInstanceForSkeleton("LLL", ULocale.forLocale(words.locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(time.start())));
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
