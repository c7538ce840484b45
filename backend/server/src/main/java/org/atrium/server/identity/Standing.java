package org.atrium.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account may do beyond what every member may.
 *
 * <ul>
 *   <li>Somebody blocked on Wikimedia has no powers.
 *   <li>Wikimedia's own stewards and administrators (groups `steward`, `sysop`, `bureaucrat`,
 *       `global-sysop`, or the right `block`) look after all groups: {@link #CLOSE}, {@link
 *       #ACCEPT}, {@link #EDIT}, {@link #CONVERT}, {@link #MOVE}, {@link #HIDE}, {@link
 *       #MERGE_TOPICS}.
 *   <li>Half a year and 500 edits on Wikimedia: {@link #EDIT_TOPICS}; together with organising a
 *       group, {@link #MERGE_TOPICS}, as topics belong to all groups.
 *   <li>An organiser has {@link #CLOSE}, {@link #ACCEPT}, {@link #EDIT}, {@link #CONVERT}, {@link
 *       #MOVE}, {@link #HIDE}, {@link #ANNOUNCE} and {@link #EDIT_GROUP} in the group: written
 *       `power@slug`.
 *   <li>An affiliate's role counts when it is confirmed, that is as organiser of the affiliate's
 *       group. What people write about themselves gives no power.
 *   <li>Local decisions (`conduct`) add powers by their words, and take them away with a leading
 *       minus, such as `-question.close`.
 * </ul>
 */
public final class Standing {

    public static final String CLOSE = "question.close";
    public static final String ACCEPT = "answer.accept.any";
    public static final String EDIT = "post.edit.any";
    public static final String CONVERT = "post.convert";
    public static final String MOVE = "question.move";
    public static final String HIDE = "post.hide";
    public static final String ANNOUNCE = "announcement.post";
    public static final String EDIT_GROUP = "group.edit";
    public static final String EDIT_TOPICS = "topics.edit";
    public static final String MERGE_TOPICS = "topics.merge";

    private static final Set<String> CARETAKERS =
            Set.of("steward", "sysop", "bureaucrat", "global-sysop");
    private static final Set<String> OF_CARETAKERS =
            Set.of(CLOSE, ACCEPT, EDIT, CONVERT, MOVE, HIDE, MERGE_TOPICS);
    private static final Set<String> OF_ORGANISERS =
            Set.of(CLOSE, ACCEPT, EDIT, CONVERT, MOVE, HIDE, ANNOUNCE, EDIT_GROUP);
    private static final Duration EXPERIENCED = Duration.ofDays(182);
    private static final long EXPERIENCED_EDITS = 500;

    private Standing() {}

    public static Set<String> powers(Account account, Instant now) {
        if (account.blocked() || !account.isClaimed()) {
            return Set.of();
        }
        var powers = new TreeSet<String>();
        if (account.groups().stream().anyMatch(CARETAKERS::contains)
                || account.rights().contains("block")) {
            powers.addAll(OF_CARETAKERS);
        }
        if (isExperienced(account, now)) {
            powers.add(EDIT_TOPICS);
            if (organises(account)) {
                powers.add(MERGE_TOPICS);
            }
        }
        account.groupRoles()
                .forEach((slug, held) -> {
                    if (held.role().equals(GroupRole.ORGANISER)) {
                        OF_ORGANISERS.forEach(power -> powers.add(power + "@" + slug));
                    }
                });
        account.conduct().stream().filter(word -> !word.startsWith("-")).forEach(powers::add);
        account.conduct().stream()
                .filter(word -> word.startsWith("-"))
                .forEach(word -> powers.remove(word.substring(1)));
        return Set.copyOf(powers);
    }

    private static boolean organises(Account account) {
        return account.groupRoles().values().stream()
                .anyMatch(held -> held.role().equals(GroupRole.ORGANISER));
    }

    private static boolean isExperienced(Account account, Instant now) {
        var registered = account.registered();
        return registered != null
                && registered.plus(EXPERIENCED).isBefore(now)
                && account.editcount() >= EXPERIENCED_EDITS;
    }
}
