package org.atrium.server.events;

import java.util.List;
import java.util.Set;
import org.atrium.server.shared.Audience;

/**
 * An event for those who tell of what happens to it; people are member ids.
 *
 * @param taking those who take part, or may
 */
public record EventOutline(
        String id,
        String title,
        String language,
        boolean draft,
        String visibility,
        List<String> groups,
        List<String> topics,
        Set<String> taking) {

    static EventOutline of(Gathering event) {
        var plan = event.plan();
        return new EventOutline(
                event.id(),
                plan.title(),
                plan.language(),
                event.draft(),
                plan.visibility(),
                plan.groups(),
                plan.topics(),
                event.taking().keySet());
    }

    public boolean isVisibleTo(Audience audience) {
        return EventSight.allows(draft, visibility, groups, audience);
    }
}
