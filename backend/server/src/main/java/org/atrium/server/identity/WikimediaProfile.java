package org.atrium.server.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Wikimedia says about an account; anything but the subject may be missing.
 *
 * @param sub the account for good, whatever its name becomes: the CentralAuth id in digits
 * @param username name at this time; null when it is suppressed
 * @param blocked blocked on the wiki that answered
 * @param groups user groups there, such as `sysop`
 * @param rights rights there, such as `block`
 * @param language of the interface, where known
 */
public record WikimediaProfile(
        String sub,
        @Nullable String username,
        boolean blocked,
        Set<String> groups,
        Set<String> rights,
        @Nullable Instant registered,
        long editcount,
        @Nullable String language) {

    public WikimediaProfile {
        if (sub.isBlank() || sub.equals("0")) {
            throw new IllegalArgumentException("No account has the subject '" + sub + "'");
        }
        groups = Set.copyOf(groups);
        rights = Set.copyOf(rights);
    }
}
