package org.atrium.server.people;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Edited.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What organisers write about organisations: whoever organises one of the groups that an
 * organisation has its place in, of which the wider areas are some. Reference data does not go over
 * what they changed.
 */
@Component
class OrganisationEditing {

    static final String ADDED = "OrganisationAdded";
    static final String EDITED = "OrganisationEdited";
    static final String IMPORTED = "OrganisationImported";
    static final Set<String> FACTS = Set.of(ADDED, EDITED, IMPORTED);

    private static final int KEPT = 200;

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final Organisations organisations;
    private final OrganisationChecks checks;
    private final OrganisationClaims claims;
    private final Areas areas;
    private final IdempotencyKeys keys;

    OrganisationEditing(
            ReactiveMongoOperations mongo,
            FactRelay relay,
            Organisations organisations,
            OrganisationChecks checks,
            OrganisationClaims claims,
            Areas areas,
            IdempotencyKeys keys) {
        this.mongo = mongo;
        this.relay = relay;
        this.organisations = organisations;
        this.checks = checks;
        this.claims = claims;
        this.areas = areas;
        this.keys = keys;
    }

    boolean mayEdit(OrganisationEntry entry, Viewer viewer) {
        return viewer.id() != null
                && !viewer.blocked()
                && viewer.has(Standing.EDIT_GROUP, organisations.placeOf(entry));
    }

    private void mustKeep(OrganisationEntry entry, Viewer viewer) {
        if (!mayEdit(entry, viewer)) {
            throw new Refusal.Forbidden("organisation.organisers").refused();
        }
    }

    /** With its history. */
    Mono<OrganisationEntry> stored(String id) {
        return mongo.findById(id, OrganisationEntry.class)
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.NotFound("organisation.unknown").refused()));
    }

    Mono<OrganisationEntry> add(OrganisationForm sent, @Nullable String key, Viewer viewer) {
        var form = checks.checked(sent, null);
        return keys.once(viewer.memberId(), key, id -> insert(id, form, viewer), this::stored);
    }

    private Mono<OrganisationEntry> insert(String id, OrganisationForm form, Viewer viewer) {
        var now = now();
        var entry = entry(id, form, "", null, null);
        mustKeep(entry, viewer);
        var added = new Edited(viewer.memberId(), now, List.of());
        return insert(entry, List.of(added), fact(ADDED, now, entry, viewer.memberId()));
    }

    /** Adds one that comes with other content, once. */
    Mono<OrganisationEntry> bring(String id, OrganisationForm sent) {
        var entry = entry(id, checks.checked(sent, null), "", null, null);
        return insert(entry, List.of(), fact(IMPORTED, now(), entry, null));
    }

    private Mono<OrganisationEntry> insert(
            OrganisationEntry entry, List<Edited> history, Fact fact) {
        var made = entry.begun(history, fact);
        return claimed(made, OrganisationClaims.of(made))
                .then(Mono.defer(() -> mongo.insert(made)))
                .doOnNext(written -> known(written, fact))
                .onErrorResume(DuplicateKeyException.class, there -> stored(made.id()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(MILLIS);
    }

    Mono<OrganisationEntry> edit(String id, OrganisationForm sent, Viewer viewer) {
        return stored(id)
                .flatMap(before -> {
                    mustKeep(before, viewer);
                    var form = checks.checked(sent, before);
                    if (form.version() != before.version()) {
                        return stale();
                    }
                    var after = entry(id, form, before.theme(), before.version(), before.edited());
                    mustKeep(after, viewer);
                    var changes = OrganisationChanges.told(before, after);
                    return changes.isEmpty()
                            ? Mono.just(before)
                            : replace(before, after, changes, viewer);
                });
    }

    private static <T> Mono<T> stale() {
        return Mono.error(() -> new Refusal.Conflict("conflict").refused());
    }

    private Mono<OrganisationEntry> replace(
            OrganisationEntry before,
            OrganisationEntry after,
            List<Change> changes,
            Viewer viewer) {
        var now = now();
        var fact = fact(EDITED, now, after, viewer.memberId());
        var version = Criteria.where("version");
        var same =
                Query.query(Criteria.where("_id").is(before.id()))
                        .addCriteria(
                                before.version() == 0
                                        ? version.exists(false)
                                        : version.is(before.version()));
        same.fields().exclude(OrganisationEntry.HISTORY);
        var update = new Update().inc("version", 1);
        var written = new TreeSet<String>();
        OrganisationChanges.stored(before, after)
                .forEach((field, value) -> {
                    written.add(field);
                    if (value.isEmpty()) {
                        update.unset(field);
                    } else {
                        update.set(field, value.getFirst());
                    }
                });
        update.addToSet("edited").each(written.toArray());
        update.push(OrganisationEntry.HISTORY)
                .slice(-KEPT)
                .each(new Edited(viewer.memberId(), now, changes));
        update.push(Fact.PENDING, fact);
        var wanted = new LinkedHashMap<>(OrganisationClaims.of(after));
        wanted.keySet().removeAll(OrganisationClaims.of(before).keySet());
        return claimed(after, wanted)
                .then(
                        Mono.defer(() ->
                                mongo.findAndModify(
                                        same,
                                        update,
                                        FindAndModifyOptions.options().returnNew(true),
                                        OrganisationEntry.class)))
                .switchIfEmpty(stale())
                .doOnNext(saved -> known(saved, fact));
    }

    private void known(OrganisationEntry written, Fact fact) {
        organisations.remember(written);
        relay.relay(OrganisationEntry.COLLECTION, written.id(), List.of(fact));
    }

    /** Refuses what is another organisation's already. */
    private Mono<Void> claimed(OrganisationEntry entry, Map<String, String> wanted) {
        if (wanted.containsValue("name")) {
            organisations
                    .all()
                    .filter(other -> isCalledTheSame(other, entry))
                    .findFirst()
                    .ifPresent(other -> {
                        throw taken("name", other.name());
                    });
        }
        return claims.claim(entry.id(), wanted.keySet())
                .doOnNext(held -> {
                    var field = Objects.requireNonNull(wanted.get(held));
                    throw taken(field, holder(field, entry));
                })
                .then();
    }

    private static boolean isCalledTheSame(OrganisationEntry other, OrganisationEntry entry) {
        var name = WordPrefixes.fold(entry.name());
        return !other.id().equals(entry.id())
                && Objects.equals(other.country(), entry.country())
                && other.allNames().stream()
                        .anyMatch(called -> WordPrefixes.fold(called).equals(name));
    }

    private String holder(String field, OrganisationEntry entry) {
        return organisations
                .all()
                .filter(other ->
                        field.equals("wikidata")
                                && !other.id().equals(entry.id())
                                && Objects.equals(other.wikidata(), entry.wikidata()))
                .map(OrganisationEntry::name)
                .findFirst()
                .orElse(entry.name());
    }

    private static RuntimeException taken(String field, String name) {
        return Refusal.Invalid.of(field, "organisation." + field + "-taken", name).refused();
    }

    private Fact fact(String type, Instant now, OrganisationEntry entry, @Nullable String actor) {
        return Fact.of(
                type,
                now,
                actor,
                entry.id(),
                null,
                "confidential",
                areas.placeOf(entry.id(), entry.countries()));
    }

    private static OrganisationEntry entry(
            String id,
            OrganisationForm form,
            String theme,
            @Nullable Long version,
            @Nullable Set<String> edited) {
        return new OrganisationEntry(
                id,
                form.name(),
                form.names(),
                form.kind(),
                form.country(),
                Stream.concat(
                                Stream.ofNullable(form.country()),
                                Stream.ofNullable(form.otherCountries()).flatMap(List::stream))
                        .toList(),
                form.languages() == null ? List.of() : form.languages(),
                form.website(),
                form.wikidata(),
                form.commonsCategory(),
                form.contactRole(),
                theme,
                form.status(),
                version,
                edited,
                null,
                null);
    }
}
