package org.atrium.server.resources;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.atrium.server.people.Edited;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Resources that a member added, and what they said of others. They stay, as others use them; where
 * the name stands as who made one, it is replaced.
 */
@Component
@Order(10)
class ResourceHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Resources resources;
    private final Clock clock;

    ResourceHolding(ReactiveMongoOperations mongo, Resources resources, Clock clock) {
        this.mongo = mongo;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * @param description of those that they added; null for others
     * @param said whether it works, where they said so last
     */
    record Kept(
            String id,
            String address,
            @Nullable Description description,
            Material.@Nullable Judgement said) {

        static Optional<Kept> of(Material resource, String member) {
            var added = resource.author().equals(member) ? resource.description() : null;
            var judgement = resource.judgement();
            var said = judgement != null && judgement.by().equals(member) ? judgement : null;
            return added == null && said == null
                    ? Optional.empty()
                    : Optional.of(
                            new Kept(resource.id(), "/resources/" + resource.id(), added, said));
        }
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part(
                        "resources",
                        all().flatMap(resource -> Mono.justOrEmpty(Kept.of(resource, member)))));
    }

    private Flux<Material> all() {
        return WholeCollection.read(mongo, Material.class, Material::id);
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return all().concatMap(resource -> rename(resource, leaver)).then();
    }

    /** Again when it was edited meanwhile. */
    private Mono<Material> rename(Material resource, Leaver leaver) {
        return renamed(resource, leaver)
                .map(change ->
                        resources
                                .write(resource.id(), change)
                                .switchIfEmpty(
                                        Mono.defer(() ->
                                                mongo.findById(resource.id(), Material.class)
                                                        .flatMap(now -> rename(now, leaver)))))
                .orElseGet(Mono::empty);
    }

    private Optional<Change> renamed(Material resource, Leaver leaver) {
        var update = new Update();
        var by = resource.description().by();
        if (by != null && by.contains(leaver.name())) {
            update.set("description." + Material.BY, renamed(by, leaver));
        }
        var history = resource.history().stream().map(edit -> renamed(edit, leaver)).toList();
        if (!history.equals(resource.history())) {
            update.set(Material.HISTORY, history);
        }
        return update.getUpdateObject().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                Criteria.where("version").is(resource.version()),
                                update,
                                ResourceFacts.of(
                                        ResourceFacts.EDITED,
                                        resource,
                                        leaver.id(),
                                        clock.instant())));
    }

    private static Edited renamed(Edited edit, Leaver leaver) {
        return new Edited(
                edit.by(),
                edit.at(),
                edit.changes().stream()
                        .map(change ->
                                change.field().equals(Material.BY)
                                        ? new Edited.Change(
                                                change.field(),
                                                renamed(change.from(), leaver),
                                                renamed(change.to(), leaver))
                                        : change)
                        .toList());
    }

    private static List<String> renamed(List<String> names, Leaver leaver) {
        return names.stream().map(name -> renamed(name, leaver)).toList();
    }

    private static String renamed(String text, Leaver leaver) {
        return text.replace(leaver.name(), leaver.successor());
    }
}
