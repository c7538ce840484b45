package org.atrium.ui.platform;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The words of one interface language, with its plurals, numbers and dates. */
public final class Words {

    /** Languages that the interface speaks; the first is the fallback. */
    public static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "sv", "de", "ar");

    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "messages.ui",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Words by language, made once. */
    @Component
    public static final class Library {

        private final Map<String, Words> byLanguage = new ConcurrentHashMap<>();

        /** The words of the nearest language that the interface speaks. */
        public Words in(Locale locale) {
            return byLanguage.computeIfAbsent(
                    nearest(locale), tag -> new Words(Locale.forLanguageTag(tag)));
        }

        /** The words for whoever this thread works for. */
        public Words current() {
            return in(Caller.current().language());
        }

        public static String nearest(Locale locale) {
            return LANGUAGES.contains(locale.getLanguage())
                    ? locale.getLanguage()
                    : LANGUAGES.getFirst();
        }
    }

    /** The text of a key; an unknown key shows itself, and a test finds it. */
    public String get(String key) {
        return plain.computeIfAbsent(key, this::pattern);
    }

    /** The text of a key in ICU message syntax, with numbered placeholders. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(pattern(key), ULocale.forLocale(locale)).format(arguments);
    }

    private String pattern(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException unknown) {
            return key;
        }
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag for `lang`. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** `ltr` or `rtl`. */
    public String direction() {
        return directionOf(language());
    }

    public static String directionOf(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Names in a row, as people write them: "one, two and three". */
    public String list(Collection<String> names) {
        return ListFormatter.getInstance(locale).format(names);
    }

    public String number(long value) {
        return NumberFormat.getInstance(locale).format(value);
    }

    /** Such as "2 days ago"; the nearest unit, as people say it. */
    public String ago(Instant then) {
        var passed = Duration.between(then, Instant.now());
        var relative = RelativeDateTimeFormatter.getInstance(locale);
        if (passed.toMinutes() < 1) {
            return get("time.now");
        }
        if (passed.toHours() < 1) {
            return past(
                    relative,
                    passed.toMinutes(),
                    RelativeDateTimeFormatter.RelativeDateTimeUnit.MINUTE);
        }
        if (passed.toDays() < 1) {
            return past(
                    relative,
                    passed.toHours(),
                    RelativeDateTimeFormatter.RelativeDateTimeUnit.HOUR);
        }
        if (passed.toDays() < 30) {
            return past(
                    relative, passed.toDays(), RelativeDateTimeFormatter.RelativeDateTimeUnit.DAY);
        }
        var months =
                ChronoUnit.MONTHS.between(
                        then.atZone(ZoneOffset.UTC), Instant.now().atZone(ZoneOffset.UTC));
        return months < 12
                ? past(
                        relative,
                        Math.max(1, months),
                        RelativeDateTimeFormatter.RelativeDateTimeUnit.MONTH)
                : past(relative, months / 12, RelativeDateTimeFormatter.RelativeDateTimeUnit.YEAR);
    }

    private static String past(
            RelativeDateTimeFormatter formatter,
            long amount,
            RelativeDateTimeFormatter.RelativeDateTimeUnit unit) {
        return formatter.format((double) -amount, unit);
    }

    public String year(Instant time) {
        return String.format(locale, "%d", time.atZone(ZoneOffset.UTC).getYear());
    }

    /** The day in UTC, such as "7 December 2026". */
    public String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atZone(ZoneOffset.UTC));
    }

    /** Shown on hover: the absolute time. */
    public String absolute(Instant time) {
        return ABSOLUTE.format(time);
    }

    /** A language in its own words, as speakers look for it. */
    public String languageName(String tag) {
        var own = Locale.forLanguageTag(tag);
        var name = own.getDisplayName(own);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(own) + name.substring(1);
    }

    /** A language in the words of this interface. */
    public String languageNameHere(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
