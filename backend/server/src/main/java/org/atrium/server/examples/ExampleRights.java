package org.atrium.server.examples;

import java.util.HashSet;
import java.util.Set;
import org.atrium.server.identity.Keepers;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;

/** What somebody may do with an example that they see. */
final class ExampleRights {

    private ExampleRights() {}

    private static boolean toKeep(Case example, Viewer viewer) {
        return Keepers.mayKeep(example.author(), example.groups(), viewer);
    }

    static void refuseOthers(Case example, Viewer viewer) {
        if (!toKeep(example, viewer)) {
            throw new Refusal.Forbidden("example.keepers").refused();
        }
    }

    static boolean toRestore(Case example, Viewer viewer) {
        var removal = example.removal();
        return Keepers.mayPutBack(removal == null ? null : removal.by(), example.groups(), viewer);
    }

    /** As the contract names it. */
    static Set<String> of(Case example, Viewer viewer) {
        var may = new HashSet<String>();
        if (example.isRemoved()) {
            if (toRestore(example, viewer)) {
                may.add("restore");
            }
        } else if (toKeep(example, viewer)) {
            may.add("edit");
            may.add(example.isDraft() ? "delete" : "remove");
        }
        return may;
    }
}
