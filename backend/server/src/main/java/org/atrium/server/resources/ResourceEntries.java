package org.atrium.server.resources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.search.Indexed;
import org.atrium.server.shared.WordPrefixes;
import org.atrium.server.topics.Topics;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts resources into the index. */
@Component
class ResourceEntries implements Indexed<ResourceEntry> {

    private final ReactiveMongoOperations mongo;
    private final Resources resources;
    private final Groups groups;
    private final Topics topics;

    ResourceEntries(
            ReactiveMongoOperations mongo, Resources resources, Groups groups, Topics topics) {
        this.mongo = mongo;
        this.resources = resources;
        this.groups = groups;
        this.topics = topics;
    }

    @Override
    public Class<ResourceEntry> type() {
        return ResourceEntry.class;
    }

    @Override
    public Flux<ResourceEntry> all() {
        return WholeCollection.read(mongo, Material.class, Material::id)
                .filter(Material::isThere)
                .map(this::entry);
    }

    @Override
    public Flux<ResourceEntry> byIds(Collection<String> ids) {
        return resources.byIds(ids).filter(Material::isThere).map(this::entry);
    }

    @Override
    public Mono<Long> count() {
        return mongo.estimatedCount(Material.class);
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(ResourceFacts::isAbout)
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> topicFields() {
        return List.of("topics");
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private ResourceEntry entry(Material resource) {
        var said = resource.description();
        var subjects = new ArrayList<>(topics.texts(said.topics()));
        if (said.by() != null) {
            subjects.add(new Text(said.by(), said.language()));
        }
        return new ResourceEntry(
                resource.id(),
                List.of(new Text(said.title(), said.language())),
                List.of(new Text(said.about(), said.language())),
                subjects,
                said.groups(),
                List.copyOf(
                        groups.withWider(
                                said.groups().isEmpty()
                                        ? List.of(Groups.EVERYONE)
                                        : said.groups())),
                topics.resolved(said.topics()),
                said.languages().stream().map(ResourceEntries::language).distinct().toList(),
                said.kind(),
                said.licence(),
                said.audience(),
                Objects.requireNonNullElse(said.adaptationOf(), ""),
                resource.author(),
                WordPrefixes.fold(said.title()),
                resource.isOutdated(),
                resource.createdAt());
    }
}
