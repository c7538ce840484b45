package org.atrium.server.resources;

import java.util.HashSet;
import java.util.Set;
import org.atrium.server.identity.Keepers;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;

/** What somebody may do with a resource that they see. */
final class ResourceRights {

    private ResourceRights() {}

    static boolean toKeep(Material resource, Viewer viewer) {
        return Keepers.mayKeep(resource.author(), resource.groups(), viewer);
    }

    static void refuseOthers(Material resource, Viewer viewer) {
        if (!toKeep(resource, viewer)) {
            throw new Refusal.Forbidden("resource.keepers").refused();
        }
    }

    static boolean toRestore(Material resource, Viewer viewer) {
        var removal = resource.removal();
        return Keepers.mayPutBack(removal == null ? null : removal.by(), resource.groups(), viewer);
    }

    static boolean toWithdraw(Material resource, Viewer viewer) {
        var judgement = resource.judgement();
        return judgement != null
                && Keepers.mayWrite(viewer)
                && (judgement.by().equals(viewer.id()) || toKeep(resource, viewer));
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
        if (Keepers.mayWrite(viewer)) {
            may.add("judge");
            may.add("gather");
        }
        return may;
    }
}
