package org.atrium.server.groups;

import java.util.Collection;
import java.util.List;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which groups and topics something may belong to. */
@Component
public class Placing {

    private static final int MOST = 5;
    private static final String GROUPS = "groups";
    private static final String TOPICS = "topics";

    private final Groups groups;
    private final Topics topics;

    Placing(Groups groups, Topics topics) {
        this.groups = groups;
        this.topics = topics;
    }

    /**
     * What is wrong with them, to be gone on with: they are to be there, at most five of each, and
     * a private group stands alone.
     *
     * @param reader for whom the groups are to be there
     */
    public Mono<Checks> check(
            List<String> inGroups,
            int leastGroups,
            List<String> onTopics,
            int leastTopics,
            Audience reader) {
        return Mono.zip(groups.unknown(inGroups, reader), topics.unknown(onTopics))
                .map(unknown ->
                        new Checks()
                                .size(GROUPS, inGroups, leastGroups, MOST)
                                .that(
                                        unknown.getT1().isEmpty(),
                                        GROUPS,
                                        "group.unknown",
                                        String.join(", ", unknown.getT1()))
                                .that(
                                        inGroups.size() <= 1
                                                || inGroups.stream().noneMatch(Audience::isPrivate),
                                        GROUPS,
                                        "group.private-alone")
                                .size(TOPICS, onTopics, leastTopics, MOST)
                                .that(
                                        unknown.getT2().isEmpty(),
                                        TOPICS,
                                        "topic.unknown",
                                        String.join(", ", unknown.getT2())));
    }

    /** Nobody brings something into a group that they are no member of. */
    public static void refuseForeign(Collection<String> inGroups, Viewer viewer) {
        if (!inGroups.stream().allMatch(viewer::isMemberOf)) {
            throw Refusal.Invalid.of(GROUPS, "group.foreign").refused();
        }
    }

    /** What is in a private group stays there, and nothing comes in from outside. */
    public static void refuseCrossing(Collection<String> from, Collection<String> to) {
        if (Audience.isCrossed(from, to)) {
            throw new Refusal.Conflict("group.private-stays").refused();
        }
    }
}
