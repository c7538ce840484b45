package org.atrium.server.examples;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Edited;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How examples are written, changed, and taken away. */
@Component
class Writing {

    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 300;
    private static final int KEPT = 50;
    private static final String VERSION = "version";
    private static final String REMOVAL = "removal";

    private final Examples examples;
    private final ExampleChecks checks;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Writing(Examples examples, ExampleChecks checks, IdempotencyKeys keys, Clock clock) {
        this.examples = examples;
        this.checks = checks;
        this.keys = keys;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Mono<Case> add(ExampleForm form, @Nullable String key, Viewer viewer) {
        return checks.story(form, viewer.audience())
                .doOnNext(story -> Placing.refuseForeign(story.groups(), viewer))
                .flatMap(story ->
                        keys.once(
                                viewer.memberId(),
                                key,
                                id -> insert(id, story, form.draft(), viewer),
                                id -> examples.visible(id, viewer)));
    }

    private Mono<Case> insert(String id, Story story, boolean draft, Viewer viewer) {
        var now = now();
        var example = Case.of(id, story, draft, viewer.memberId(), now);
        var type = draft ? ExampleFacts.DRAFTED : ExampleFacts.PUBLISHED;
        return examples.insert(example, ExampleFacts.of(type, example, viewer.memberId(), now));
    }

    Mono<Case> edit(String id, ExampleForm form, Viewer viewer) {
        return checks.story(form, viewer.audience())
                .flatMap(story ->
                        examples.change(
                                id, viewer, example -> edited(example, story, form, viewer)));
    }

    private Optional<Change> edited(Case example, Story story, ExampleForm form, Viewer viewer) {
        ExampleRights.refuseOthers(example, viewer);
        refuseRemoved(example);
        if (example.version() != form.version()) {
            throw new Refusal.Conflict("conflict").refused();
        }
        if (form.draft() && !example.isDraft()) {
            throw new Refusal.Conflict("example.published").refused();
        }
        Placing.refuseCrossing(example.groups(), story.groups());
        var publishes = example.isDraft() && !form.draft();
        var added = new ArrayList<>(story.groups());
        if (!publishes) {
            added.removeAll(example.groups());
        }
        Placing.refuseForeign(added, viewer);
        var changes = changes(example.story(), story);
        if (changes.isEmpty() && !publishes) {
            return Optional.empty();
        }
        var now = now();
        var update = new Update().set("story", story);
        if (publishes) {
            update.set("publishedAt", now)
                    .push(Case.HISTORY, Case.published(viewer.memberId(), now));
        } else if (!example.isDraft()) {
            update.push(Case.HISTORY)
                    .slice(-KEPT)
                    .each(new Edited(viewer.memberId(), now, changes));
        }
        var after = example.saying(story, form.draft());
        var type = publishes ? ExampleFacts.PUBLISHED : ExampleFacts.EDITED;
        return Optional.of(byKeeper(example, after, update, type, viewer, now));
    }

    /** Fifty bodies would be a record too large to read. */
    private static List<Edited.Change> changes(Story was, Story is) {
        return Edited.between(was.told(), is.told()).stream()
                .map(change ->
                        change.field().equals(Story.BODY)
                                ? new Edited.Change(Story.BODY, List.of(), List.of())
                                : change)
                .toList();
    }

    /** If nobody changed it meanwhile. */
    private static Change byKeeper(
            Case before, Case after, Update update, String type, Viewer viewer, Instant now) {
        return new Change(
                Criteria.where(VERSION).is(before.version()),
                update.inc(VERSION, 1).set("changedAt", now),
                ExampleFacts.of(type, after, viewer.memberId(), now));
    }

    private static void refuseRemoved(Case example) {
        if (example.isRemoved()) {
            throw new Refusal.Conflict("example.removed").refused();
        }
    }

    Mono<Void> delete(String id, Viewer viewer) {
        return examples.find(id, viewer)
                .flatMap(example -> {
                    ExampleRights.refuseOthers(example, viewer);
                    if (!example.isDraft()) {
                        throw new Refusal.Conflict("example.published").refused();
                    }
                    return examples.write(id, deleted(example, now()))
                            .switchIfEmpty(
                                    Mono.error(() -> new Refusal.Conflict("conflict").refused()));
                })
                .then();
    }

    /** A draft, by its writer; its text goes at once. */
    static Change deleted(Case draft, Instant now) {
        return new Change(
                Criteria.where(VERSION).is(draft.version()),
                new Update()
                        .set(Examples.DELETED, now)
                        .set("story", draft.story().withoutText())
                        .inc(VERSION, 1),
                ExampleFacts.of(ExampleFacts.DELETED, draft, draft.author(), now));
    }

    Mono<Case> remove(String id, RemovalForm form, Viewer viewer) {
        var reason = Wording.line(form.reason());
        new Checks().text("reason", reason, REASON_MIN, REASON_MAX).refuseProblems();
        return examples.change(
                id,
                viewer,
                example -> {
                    ExampleRights.refuseOthers(example, viewer);
                    if (example.isDraft()) {
                        throw new Refusal.Conflict("example.draft").refused();
                    }
                    if (example.isRemoved()) {
                        return Optional.empty();
                    }
                    var now = now();
                    var removal = new Case.Removal(viewer.memberId(), now, reason);
                    return Optional.of(
                            byKeeper(
                                    example,
                                    example,
                                    new Update().set(REMOVAL, removal),
                                    ExampleFacts.REMOVED,
                                    viewer,
                                    now));
                });
    }

    Mono<Case> restore(String id, Viewer viewer) {
        return examples.change(
                id,
                viewer,
                example -> {
                    if (!example.isRemoved()) {
                        return Optional.empty();
                    }
                    if (!ExampleRights.toRestore(example, viewer)) {
                        throw new Refusal.Forbidden("example.restore").refused();
                    }
                    return Optional.of(
                            byKeeper(
                                    example,
                                    example,
                                    new Update().unset(REMOVAL),
                                    ExampleFacts.RESTORED,
                                    viewer,
                                    now()));
                });
    }
}
