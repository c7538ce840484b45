package org.atrium.server.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The site that a dump is of.
 *
 * @param host such as `ai.stackexchange.com`; also the part after `@` of its authors' names
 */
record StackExchangeSite(String host) {

    /** Before the first site of the network, and after anything that can have been written. */
    static final Instant OLDEST = Instant.parse("2005-01-01T00:00:00Z");

    static final Instant NEWEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Pattern HOST =
            Pattern.compile(
                    "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    static StackExchangeSite of(@Nullable String site, Path folder) {
        if (site != null && !site.isBlank()) {
            return ofAddress(site.strip().toLowerCase(Locale.ROOT));
        }
        var last = folder.normalize().getFileName();
        var name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        if (HOST.matcher(name).matches()) {
            return new StackExchangeSite(name);
        }
        var word =
                name.replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-?(?:stackexchange-)?|-?(?:stackexchange)?-?$", "");
        return new StackExchangeSite((word.isEmpty() ? "www" : word) + ".stackexchange.com");
    }

    private static StackExchangeSite ofAddress(String address) {
        try {
            var host = address.contains("://") ? URI.create(address).getHost() : address;
            if (host != null && HOST.matcher(host).matches()) {
                return new StackExchangeSite(host);
            }
        } catch (IllegalArgumentException malformed) {
            // refused below, as any other address without a host
        }
        throw Refusal.Invalid.of("site", "import.site", address).refused();
    }

    String question(long id) {
        return "https://" + host + "/q/" + id;
    }

    String answer(long id) {
        return "https://" + host + "/a/" + id;
    }

    /** The original has no shorter address for a comment. */
    String comment(String post, long id) {
        return post + "#comment" + id;
    }

    String user(long id) {
        return "https://" + host + "/users/" + id;
    }

    /** What a thing of the site is known by here. */
    String key(String kind, long id) {
        return host + ":" + kind + ":" + id;
    }
}
