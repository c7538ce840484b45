package org.atrium.server.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Edited;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.resources.Material.Removal;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How resources come in, are changed, and are taken away. */
@Component
class Keeping {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 300;
    private static final int KEPT = 50;
    private static final String VERSION = "version";
    private static final String REMOVAL = "removal";

    private final Resources resources;
    private final ResourceChecks checks;
    private final ResourceLinks links;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Keeping(
            Resources resources,
            ResourceChecks checks,
            ResourceLinks links,
            IdempotencyKeys keys,
            Clock clock) {
        this.resources = resources;
        this.checks = checks;
        this.links = links;
        this.keys = keys;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Mono<Material> add(ResourceForm form, @Nullable String key, Viewer viewer) {
        return checks.description(form, viewer.audience())
                .doOnNext(given -> Placing.refuseForeign(given.groups(), viewer))
                .flatMap(given -> adapts(null, given, viewer))
                .flatMap(given ->
                        keys.once(
                                viewer.memberId(),
                                key,
                                id -> insertOnce(id, given, viewer),
                                id -> resources.visible(id, viewer)));
    }

    private Mono<Material> insertOnce(String id, Description given, Viewer viewer) {
        return insert(id, given, viewer.memberId(), ResourceFacts.ADDED)
                .onErrorResume(DuplicateKeyException.class, there -> resources.visible(id, viewer));
    }

    /** Fails with a duplicate key when there is one of this id. */
    Mono<Material> insert(String id, Description given, String author, String type) {
        var now = now();
        var resource = Material.of(id, given, author, now);
        var fact = ResourceFacts.of(type, resource, author, now);
        return links.claim(id, given).then(Mono.defer(() -> resources.insert(resource, fact)));
    }

    /** Refuses what adapts something that is not there for its writer, or adapts itself. */
    private Mono<Description> adapts(@Nullable Material before, Description given, Viewer viewer) {
        var original = given.adaptationOf();
        if (original == null
                || before != null && original.equals(before.description().adaptationOf())) {
            return Mono.just(given);
        }
        return resources
                .byIds(List.of(original))
                .next()
                .filter(found -> ResourceSight.of(found, viewer.audience()))
                .filter(found ->
                        before == null
                                || !found.id().equals(before.id())
                                        && !before.id().equals(found.description().adaptationOf()))
                .map(found -> given)
                .switchIfEmpty(
                        Mono.error(() ->
                                Refusal.Invalid.of("adaptationOf", "resource.original").refused()));
    }

    Mono<Material> edit(String id, ResourceForm form, Viewer viewer) {
        return Mono.zip(resources.visible(id, viewer), checks.description(form, viewer.audience()))
                .flatMap(read -> {
                    var before = read.getT1();
                    refuse(before, read.getT2(), form.version(), viewer);
                    return adapts(before, read.getT2(), viewer)
                            .flatMap(given -> replace(before, given, viewer));
                });
    }

    private static void refuse(Material before, Description given, long version, Viewer viewer) {
        ResourceRights.refuseOthers(before, viewer);
        if (!before.isThere()) {
            throw new Refusal.Conflict("resource.removed").refused();
        }
        if (before.version() != version) {
            throw new Refusal.Conflict("conflict").refused();
        }
        Placing.refuseCrossing(before.groups(), given.groups());
        var added = new ArrayList<>(given.groups());
        added.removeAll(before.groups());
        Placing.refuseForeign(added, viewer);
    }

    private Mono<Material> replace(Material before, Description given, Viewer viewer) {
        var changes = Edited.between(before.description().told(), given.told());
        if (changes.isEmpty()) {
            return Mono.just(before);
        }
        var now = now();
        var update = new Update().set("description", given);
        update.push(Material.HISTORY)
                .slice(-KEPT)
                .each(new Edited(viewer.memberId(), now, changes));
        if (!given.isJudgedAs(before.description())) {
            update.unset(Judging.JUDGEMENT);
        }
        var after = Material.of(before.id(), given, before.author(), now);
        var change = byKeeper(before, after, update, ResourceFacts.EDITED, viewer, now);
        return links.claim(before.id(), given)
                .then(Mono.defer(() -> resources.write(before.id(), change)))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()));
    }

    /** If nobody changed it meanwhile. */
    private static Change byKeeper(
            Material before,
            Material after,
            Update update,
            String type,
            Viewer viewer,
            Instant now) {
        return new Change(
                Criteria.where(VERSION).is(before.version()),
                update.inc(VERSION, 1).set("changedAt", now),
                ResourceFacts.of(type, after, viewer.memberId(), now));
    }

    Mono<Material> remove(String id, RemovalForm form, Viewer viewer) {
        var reason = Wording.line(form.reason());
        new Checks().text("reason", reason, REASON_MIN, REASON_MAX).refuseProblems();
        return resources.change(
                id,
                viewer,
                resource -> {
                    if (!resource.isThere()) {
                        return Optional.empty();
                    }
                    ResourceRights.refuseOthers(resource, viewer);
                    var now = now();
                    var update =
                            new Update().set(REMOVAL, new Removal(viewer.memberId(), now, reason));
                    return Optional.of(
                            byKeeper(
                                    resource,
                                    resource,
                                    update,
                                    ResourceFacts.REMOVED,
                                    viewer,
                                    now));
                });
    }

    Mono<Material> restore(String id, Viewer viewer) {
        return resources
                .visible(id, viewer)
                .filter(resource -> !resource.isThere())
                .flatMap(resource ->
                        links.claim(id, resource.description()).thenReturn(resource.id()))
                .then(
                        Mono.defer(() ->
                                resources.change(id, viewer, there -> restored(there, viewer))));
    }

    private Optional<Change> restored(Material resource, Viewer viewer) {
        if (resource.isThere()) {
            return Optional.empty();
        }
        var now = now();
        return Optional.of(
                byKeeper(
                        resource,
                        resource,
                        new Update().unset(REMOVAL),
                        ResourceFacts.RESTORED,
                        viewer,
                        now));
    }
}
