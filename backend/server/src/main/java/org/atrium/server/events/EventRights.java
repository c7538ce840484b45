package org.atrium.server.events;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody may do with an event that they see. */
final class EventRights {

    /** Why somebody thanks nobody: they did not say that they take part. */
    static final String NOT_THERE = "event.thanks.taking";

    private EventRights() {}

    /** Whoever organises one of its groups. */
    static boolean toOrganise(Gathering event, Viewer viewer) {
        return writes(viewer) && viewer.has(Standing.EDIT_GROUP, event.plan().groups());
    }

    static void refuseOthers(Gathering event, Viewer viewer) {
        if (!toOrganise(event, viewer)) {
            throw new Refusal.Forbidden("event.organisers").refused();
        }
    }

    /** Nobody brings a group into an event that is not theirs. */
    static void refuseForeignGroups(Collection<String> groups, Viewer viewer) {
        var foreign =
                groups.stream().anyMatch(slug -> !viewer.has(Standing.EDIT_GROUP, List.of(slug)));
        if (foreign || !writes(viewer)) {
            throw new Refusal.Forbidden("event.groups").refused();
        }
    }

    static boolean toJoin(Gathering event, Viewer viewer, Instant now) {
        return writes(viewer) && !event.draft() && event.cancelled() == null && !event.isOver(now);
    }

    /** Key of why the viewer may thank nobody there; null where they may. */
    static @Nullable String unthankful(Gathering event, Viewer viewer, Instant now) {
        if (event.draft() || !hasBegun(event, now)) {
            return "event.early";
        }
        if (event.cancelled() != null) {
            return "event.closed";
        }
        var own = viewer.id() == null ? null : event.taking().get(viewer.id());
        return own == null || !own.level().equals(Gathering.YES) || !writes(viewer)
                ? NOT_THERE
                : null;
    }

    /** Whether they are among those whom the event names. */
    static boolean toBeThanked(Gathering event, String member) {
        return event.author().equals(member) || event.participants().contains(member);
    }

    private static boolean writes(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.MEMBER && !viewer.blocked();
    }

    /** As the contract names it. */
    static Set<String> of(Gathering event, Viewer viewer, Instant now) {
        var may = new HashSet<String>();
        if (toOrganise(event, viewer)) {
            may.add("edit");
            if (event.draft()) {
                may.add("delete");
            } else {
                may.add(event.cancelled() == null ? "cancel" : "reinstate");
                if (hasBegun(event, now)) {
                    may.add("outcome");
                }
            }
        }
        if (toJoin(event, viewer, now)) {
            may.add("join");
        }
        if (writes(viewer) && !event.draft()) {
            may.add("gather");
        }
        return may;
    }

    static boolean hasBegun(Gathering event, Instant now) {
        var times = event.plan().times();
        return !Times.local(times.start()).atZone(times.zoneId()).toInstant().isAfter(now);
    }
}
