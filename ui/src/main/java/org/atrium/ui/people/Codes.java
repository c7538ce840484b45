package org.atrium.ui.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.ui.platform.Words;

/** Countries and languages that forms choose from, ordered by name. */
public final class Codes {

    /** Languages that the movement writes in and that have no two-letter code. */
    private static final List<String> MORE =
            List.of("arz", "ary", "zgh", "kab", "ckb", "ast", "ceb", "dag", "hsb", "sat", "tly");

    static final List<String> LEVELS = List.of("N", "5", "4", "3", "2", "1", "0");

    private Codes() {}

    public static List<String> countries(Words words) {
        var codes = new ArrayList<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        codes.sort(Comparator.comparing(words::countryName, PeopleFacets.order(words)));
        return codes;
    }

    public static List<String> languages(Words words) {
        return Stream.concat(Arrays.stream(Locale.getISOLanguages()), MORE.stream())
                .sorted(Comparator.comparing(words::languageNameHere, PeopleFacets.order(words)))
                .toList();
    }
}
