package org.atrium.server.importing;

import java.text.Normalizer;
import java.util.Optional;
import org.atrium.server.shared.Ids;

/** Makes authors of the user rows of a dump; users who wrote nothing stay behind. */
final class DumpAuthors {

    private static final int LONGEST_NAME = 60;

    /** What names of MediaWiki, and addresses, cannot hold. */
    private static final String NO_NAME = "[\\p{Cntrl}\\p{Co}\\p{Cn}#<>\\[\\]|{}/\\\\@%?:]+";

    private final StackExchangeSite site;
    private final Scratch scratch;
    private final Sums sums;

    DumpAuthors(StackExchangeSite site, Scratch scratch, Sums sums) {
        this.site = site;
        this.scratch = scratch;
        this.sums = sums;
    }

    /** The author that the row is of; empty for a user who wrote nothing. */
    Optional<ImportedAuthor> author(DumpRow.Readable row) throws BrokenRowException {
        var user = row.number("Id");
        if (!scratch.isAuthor(user)) {
            sums.pass(Sums.USERS, 1);
            return Optional.empty();
        }
        var at = row.time("CreationDate");
        var memberId = Ids.of(at, site.key("user", user));
        if (!scratch.member(user, memberId)) {
            throw new BrokenRowException("has an Id that was there before: " + user);
        }
        var name = name(row.text("DisplayName").orElse(""), user);
        return Optional.of(
                new ImportedAuthor(memberId, name + "@" + site.host(), name, site.user(user), at));
    }

    /** Stands for everybody whom the dump does not name. */
    ImportedAuthor unknown() {
        return new ImportedAuthor(
                unknownId(),
                "unknown author@" + site.host(),
                "unknown author of " + site.host(),
                "https://" + site.host(),
                StackExchangeSite.OLDEST);
    }

    String unknownId() {
        return Ids.of(StackExchangeSite.OLDEST, site.key("user", 0));
    }

    /** Member id of the author whom a post names. */
    String memberId(DumpRow.Readable row, String attribute) {
        try {
            return row.text(attribute).isEmpty()
                    ? unknownId()
                    : scratch.memberOf(row.number(attribute)).orElseGet(this::unknownId);
        } catch (BrokenRowException notANumber) {
            return unknownId();
        }
    }

    private static String name(String displayName, long user) {
        var name =
                Normalizer.normalize(displayName, Normalizer.Form.NFC)
                        .replaceAll(NO_NAME, " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
        }
        return name.isEmpty() ? "user " + user : name;
    }
}
