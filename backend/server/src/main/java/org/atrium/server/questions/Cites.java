package org.atrium.server.questions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What texts link to, so that everything that relies on a page, a tool or a whole site can be
 * listed when that ends. An address is kept without scheme, `www.` and what only chooses a part of
 * the page, in lower case, and so is each place above it: whoever asks for a site gets its pages.
 */
final class Cites {

    /** Places below a site that are told apart. */
    private static final int DEEPEST = 5;

    /** Longer ones are cut: an index keeps no term of any length. */
    private static final int LONGEST = 300;

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern WIKI_PAGE = Pattern.compile(":?[^:/]+:[^/].*");

    private Cites() {}

    /** Every place that these addresses are in; those of this site and of mail are left out. */
    static Set<String> of(Collection<String> addresses) {
        return addresses.stream()
                .filter(address -> SCHEME.matcher(address.toLowerCase(Locale.ROOT)).find())
                .flatMap(address -> place(address).stream())
                .flatMap(place -> withAbove(place).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The place that somebody asks for: an address, with or without scheme, or a page of a wiki as
     * it is linked (`Commons:Help:Pattypan`); empty when it is neither.
     */
    static Optional<String> asked(String typed) {
        var page = typed.strip().replaceFirst("^\\[\\[", "").replaceFirst("(\\|.*)?]]$", "");
        return place(page.replace(' ', '_'))
                .or(() ->
                        WIKI_PAGE.matcher(page).matches()
                                ? Interwiki.address(page).flatMap(Cites::place)
                                : Optional.empty());
    }

    private static Optional<String> place(String address) {
        var plain = SCHEME.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
        var end = plain.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        var slash = end.indexOf('/');
        var host = slash < 0 ? end : end.substring(0, slash);
        var bare = host.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
        var site = bare.replaceFirst("^www\\.", "").replaceFirst("\\.m\\.(?=wik)", ".");
        return HOST.matcher(site).matches()
                ? Optional.of(cut(site + readable(slash < 0 ? "" : end.substring(slash))))
                : Optional.empty();
    }

    /** As people write it; what is no address at all stays as it is. */
    private static String readable(String path) {
        try {
            var decoded = new URI(path).getPath();
            return decoded == null ? path : decoded.toLowerCase(Locale.ROOT).replace(' ', '_');
        } catch (URISyntaxException odd) {
            return path;
        }
    }

    private static String cut(String place) {
        return place.length() <= LONGEST ? place : place.substring(0, LONGEST);
    }

    private static List<String> withAbove(String place) {
        var places = new ArrayList<String>();
        places.add(place);
        var slash = place.indexOf('/');
        for (var depth = 0; slash >= 0 && depth < DEEPEST; depth++) {
            places.add(place.substring(0, slash));
            slash = place.indexOf('/', slash + 1);
        }
        return places;
    }
}
