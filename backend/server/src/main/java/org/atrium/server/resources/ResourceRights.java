package org.atrium.server.resources;

import java.util.HashSet;
import java.util.Set;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;

/** What somebody may do with a resource that they see. */
final class ResourceRights {

    private ResourceRights() {}

    /** Whoever added it, organisers of its groups, and those who look after all groups. */
    static boolean toKeep(Material resource, Viewer viewer) {
        return writes(viewer)
                && (resource.author().equals(viewer.id()) || looksAfter(resource, viewer));
    }

    static void refuseOthers(Material resource, Viewer viewer) {
        if (!toKeep(resource, viewer)) {
            throw new Refusal.Forbidden("resource.keepers").refused();
        }
    }

    /** What organisers took away, its author does not put back. */
    static boolean toRestore(Material resource, Viewer viewer) {
        var removal = resource.removal();
        return removal != null
                && writes(viewer)
                && (removal.by().equals(viewer.id()) || looksAfter(resource, viewer));
    }

    static boolean toWithdraw(Material resource, Viewer viewer) {
        var judgement = resource.judgement();
        return judgement != null
                && writes(viewer)
                && (judgement.by().equals(viewer.id()) || toKeep(resource, viewer));
    }

    private static boolean looksAfter(Material resource, Viewer viewer) {
        return viewer.has(Standing.EDIT, resource.groups());
    }

    private static boolean writes(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.MEMBER && !viewer.blocked();
    }

    /** As the contract names it. */
    static Set<String> of(Material resource, Viewer viewer) {
        var may = new HashSet<String>();
        if (!resource.isThere()) {
            if (toRestore(resource, viewer)) {
                may.add("restore");
            }
            return may;
        }
        if (toKeep(resource, viewer)) {
            may.add("edit");
            may.add("remove");
        }
        if (toWithdraw(resource, viewer)) {
            may.add("withdraw");
        }
        if (writes(viewer)) {
            may.add("judge");
            may.add("gather");
        }
        return may;
    }
}
