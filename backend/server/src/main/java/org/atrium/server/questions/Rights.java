package org.atrium.server.questions;

import java.util.EnumSet;
import java.util.Set;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;

/**
 * Who may settle what in a thread that they see; the table is in `docs/decisions`, and a test goes
 * through it. Whoever is blocked may do nothing.
 */
final class Rights {

    private Rights() {}

    /** The asker knows best whether it is settled, and not whether it belongs here. */
    static Set<ClosingReason> toClose(Question question, Viewer viewer) {
        if (isNobody(viewer)) {
            return Set.of();
        }
        if (viewer.has(Standing.CLOSE, question.groups())) {
            return EnumSet.allOf(ClosingReason.class);
        }
        return question.isBy(viewer.id())
                ? EnumSet.of(ClosingReason.DUPLICATE, ClosingReason.ELSEWHERE)
                : Set.of();
    }

    /** The asker opens again what they closed themselves. */
    static boolean toReopen(Question question, Viewer viewer) {
        var closed = question.closed();
        return closed != null
                && !isNobody(viewer)
                && (viewer.has(Standing.CLOSE, question.groups())
                        || question.isBy(viewer.id()) && closed.isBy(viewer.id()));
    }

    private static boolean isNobody(Viewer viewer) {
        return viewer.id() == null || viewer.blocked();
    }
}
