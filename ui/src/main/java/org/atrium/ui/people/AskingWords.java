package org.atrium.ui.people;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** How far somebody may be asked, in words. */
public final class AskingWords {

    private AskingWords() {}

    /** Until when somebody is away; empty for no end, and where it is not to be seen. */
    public static String until(
            Words words, Availability availability, @Nullable AskingLimits limits) {
        var until = limits == null ? null : limits.awayUntil();
        return until == null || availability != Availability.AWAY
                ? ""
                : words.get(
                        "asking.until",
                        until.format(
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(words.locale())));
    }

    /** About what, and how often. */
    public static List<String> limits(Words words, @Nullable AskingLimits limits) {
        var said = new ArrayList<String>();
        if (limits != null && limits.onlyMyRegions()) {
            said.add(words.get("asking.regions"));
        }
        var most = limits == null ? null : limits.mostPerMonth();
        if (most != null) {
            said.add(words.get("asking.most", most));
        }
        return said;
    }
}
