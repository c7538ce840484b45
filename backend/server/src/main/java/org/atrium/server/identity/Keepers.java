package org.atrium.server.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps what members add to groups: whoever added it, organisers of its groups, and those who
 * look after all groups.
 */
public final class Keepers {

    private Keepers() {}

    public static boolean mayWrite(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.MEMBER && !viewer.blocked();
    }

    /**
     * @param author member id
     */
    public static boolean mayKeep(String author, Collection<String> groups, Viewer viewer) {
        return mayWrite(viewer) && (author.equals(viewer.id()) || looksAfter(groups, viewer));
    }

    /**
     * What organisers took away, its author does not put back.
     *
     * @param by member id of whoever took it away; null for what is there
     */
    public static boolean mayPutBack(
            @Nullable String by, Collection<String> groups, Viewer viewer) {
        return by != null
                && mayWrite(viewer)
                && (by.equals(viewer.id()) || looksAfter(groups, viewer));
    }

    private static boolean looksAfter(Collection<String> groups, Viewer viewer) {
        return viewer.has(Standing.EDIT, groups);
    }
}
