package org.atrium.ui.people;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Time zones as people know them: a city, and how far it is from UTC today. */
public final class Zones {

    /** Of the IANA database, without those that a calendar library may add to {@link ZoneId}. */
    private static final Set<String> KNOWN =
            Stream.of(TimeZone.getAvailableIDs())
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLACE =
            Pattern.compile(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final String NOWHERE = "001";

    /** At least one for each hour in which people live, where many of them do. */
    private static final List<String> USUAL =
            List.of(
                    "Pacific/Honolulu",
                    "America/Anchorage",
                    "America/Los_Angeles",
                    "America/Denver",
                    "America/Mexico_City",
                    "America/Chicago",
                    "America/Bogota",
                    "America/New_York",
                    "America/Halifax",
                    "America/Santiago",
                    "America/Argentina/Buenos_Aires",
                    "America/Sao_Paulo",
                    "Atlantic/Azores",
                    "Africa/Accra",
                    "Europe/London",
                    "Africa/Lagos",
                    "Europe/Berlin",
                    "Africa/Cairo",
                    "Africa/Johannesburg",
                    "Europe/Kyiv",
                    "Africa/Nairobi",
                    "Europe/Istanbul",
                    "Asia/Tehran",
                    "Asia/Dubai",
                    "Asia/Karachi",
                    "Asia/Kolkata",
                    "Asia/Kathmandu",
                    "Asia/Dhaka",
                    "Asia/Yangon",
                    "Asia/Jakarta",
                    "Asia/Manila",
                    "Asia/Shanghai",
                    "Asia/Tokyo",
                    "Australia/Adelaide",
                    "Australia/Sydney",
                    "Pacific/Auckland");

    private Zones() {}

    /** In alphabetical order. */
    public static List<String> all() {
        return KNOWN.stream().sorted().toList();
    }

    public static boolean isKnown(String id) {
        return KNOWN.contains(id);
    }

    /** The present name of a zone that a browser may call by an older one. */
    static String present(String id) {
        var iana = TimeZone.getIanaID(id);
        return iana == null || !isKnown(iana) ? id : iana;
    }

    /** One of each hour, from west to east, and what is chosen. */
    public static List<String> usual(@Nullable String chosen) {
        var now = Instant.now();
        return Stream.concat(USUAL.stream(), Stream.ofNullable(chosen))
                .distinct()
                .sorted(Comparator.comparingInt(id -> offset(id, now).getTotalSeconds()))
                .toList();
    }

    /** Every zone that is a place, once, by its city. */
    static List<String> all(Words words) {
        return KNOWN.stream()
                .filter(id -> PLACE.matcher(id).matches() && present(id).equals(id))
                .sorted(Comparator.comparing(id -> city(words, id), PeopleFacets.order(words)))
                .toList();
    }

    /** Such as "Nairobi (UTC+3)". */
    public static String name(Words words, String id) {
        return words.get("zone.place", city(words, id), offset(id));
    }

    /** Such as "Nairobi, Kenya (UTC+3)". */
    static String nameWithCountry(Words words, String id) {
        var country = isKnown(id) ? TimeZone.getRegion(id) : NOWHERE;
        return country.equals(NOWHERE)
                ? name(words, id)
                : words.get(
                        "zone.place.country",
                        city(words, id),
                        words.countryName(country),
                        offset(id));
    }

    public static String city(Words words, String id) {
        var canonical = TimeZone.getCanonicalID(id);
        var city =
                canonical == null
                        ? null
                        : TimeZoneNames.getInstance(ULocale.forLocale(words.locale()))
                                .getExemplarLocationName(canonical);
        return city == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : city;
    }

    private static ZoneOffset offset(String id, Instant at) {
        return isKnown(id) ? ZoneId.of(id).getRules().getOffset(at) : ZoneOffset.UTC;
    }

    /** Kept from left to right, whatever is around it. */
    private static String offset(String id) {
        var minutes = offset(id, Instant.now()).getTotalSeconds() / 60;
        var size = Math.abs(minutes);
        var written = new StringBuilder("\u2066UTC");
        if (size > 0) {
            written.append(minutes < 0 ? '\u2212' : '+').append(size / 60);
        }
        if (size % 60 > 0) {
            written.append(':').append(size % 60 < 10 ? "0" : "").append(size % 60);
        }
        return written.append('\u2069').toString();
    }
}
