package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What organisers keep at the top of the pages of their groups. */
@Component
public class GroupPins {

    static final String PINNED = "QuestionPinned";
    static final String UNPINNED = "QuestionUnpinned";
    private static final String FIELD = "pinned";
    private static final int MOST = 3;

    private final Groups groups;
    private final GroupWrites writes;

    GroupPins(Groups groups, GroupWrites writes) {
        this.groups = groups;
        this.writes = writes;
    }

    public void refuseOthers(String slug, Viewer viewer) {
        groups.organised(slug, viewer);
    }

    /**
     * @param question id of one that stands there
     */
    public Mono<Void> pin(String slug, String question, Viewer viewer) {
        if (groups.organised(slug, viewer).pinned().contains(question)) {
            return Mono.empty();
        }
        var roomLeft =
                Criteria.where(FIELD).ne(question).and(FIELD + "." + (MOST - 1)).exists(false);
        // reference data does not go over it
        var update = new Update().push(FIELD, question).addToSet("edited", FIELD);
        return writes.change(slug, roomLeft, update, fact(PINNED, slug, question, viewer))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("group.pins").refused()))
                .then();
    }

    public Mono<Void> unpin(String slug, String question, Viewer viewer) {
        groups.organised(slug, viewer);
        var there = Criteria.where(FIELD).is(question);
        var update = new Update().pull(FIELD, question);
        return writes.change(slug, there, update, fact(UNPINNED, slug, question, viewer)).then();
    }

    private static Fact fact(String type, String slug, String question, Viewer viewer) {
        return Fact.of(
                type,
                Instant.now().truncatedTo(MILLIS),
                viewer.memberId(),
                question,
                null,
                "confidential",
                List.of(slug));
    }
}
