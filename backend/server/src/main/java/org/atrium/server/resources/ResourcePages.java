package org.atrium.server.resources;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Removed;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lists and pages of resources say, for those who look. */
@Component
class ResourcePages {

    private static final int SHOWN = 200;
    private static final Author NOBODY = new Author("?", "?", null);

    private final ResourceList list;
    private final Groups groups;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Authors authors;

    ResourcePages(
            ResourceList list,
            Groups groups,
            Topics topics,
            Vocabulary vocabulary,
            Authors authors) {
        this.list = list;
        this.groups = groups;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.authors = authors;
    }

    ResourceSummary summary(Material resource, Audience audience, Locale language) {
        var said = resource.description();
        return new ResourceSummary(
                resource.id(),
                said.title(),
                beginning(said.about()),
                said.language(),
                kind(said, language),
                said.link(),
                said.languages(),
                vocabulary.label(Vocabulary.LICENCES, said.licence(), language),
                said.by(),
                said.made(),
                groups(said.groups(), audience, language),
                topics(said.topics(), language),
                resource.isOutdated(),
                said.adaptationOf() != null,
                resource.createdAt());
    }

    private static String beginning(String about) {
        return about.codePointCount(0, about.length()) <= SHOWN
                ? about
                : about.substring(0, about.offsetByCodePoints(0, SHOWN)).strip() + "…";
    }

    private Label kind(Description said, Locale language) {
        return vocabulary.label(Vocabulary.RESOURCE_KINDS, said.kind(), language);
    }

    private List<GroupRef> groups(Collection<String> slugs, Audience audience, Locale language) {
        return List.copyOf(groups.named(slugs, audience, language).values());
    }

    private List<Label> topics(Collection<String> ids, Locale language) {
        return List.copyOf(topics.labelled(ids, language).values());
    }

    ResourceRef ref(Material resource, Locale language) {
        var said = resource.description();
        return new ResourceRef(
                resource.id(),
                said.title(),
                said.language(),
                kind(said, language),
                said.languages());
    }

    Mono<Resource> page(Material resource, Viewer viewer, Locale language) {
        var people = new HashSet<String>();
        people.add(resource.author());
        if (resource.judgement() != null) {
            people.add(resource.judgement().by());
        }
        if (resource.removal() != null) {
            people.add(resource.removal().by());
        }
        return Mono.zip(
                        authors.named(people),
                        original(resource, viewer.audience()),
                        list.adaptations(resource.id(), viewer.audience()))
                .map(read ->
                        page(
                                resource,
                                read.getT1(),
                                read.getT2().map(original -> ref(original, language)).orElse(null),
                                read.getT3().stream().map(one -> ref(one, language)).toList(),
                                viewer,
                                language));
    }

    private Mono<Optional<Material>> original(Material resource, Audience audience) {
        var id = resource.description().adaptationOf();
        return id == null
                ? Mono.just(Optional.empty())
                : list.read(List.of(id), audience).map(found -> found.stream().findFirst());
    }

    private Resource page(
            Material resource,
            Map<String, Author> people,
            @Nullable ResourceRef original,
            List<ResourceRef> adaptations,
            Viewer viewer,
            Locale language) {
        var said = resource.description();
        return new Resource(
                resource.id(),
                said.title(),
                said.about(),
                said.language(),
                kind(said, language),
                said.link(),
                said.languages(),
                vocabulary.label(Vocabulary.LICENCES, said.licence(), language),
                said.by(),
                said.made(),
                groups(said.groups(), viewer.audience(), language),
                topics(said.topics(), language),
                said.audience().stream()
                        .map(code -> vocabulary.label(Vocabulary.AUDIENCES, code, language))
                        .toList(),
                original,
                adaptations,
                freshness(resource.judgement(), people),
                removed(resource.removal(), people),
                people.getOrDefault(resource.author(), NOBODY),
                resource.createdAt(),
                resource.changedAt(),
                resource.version(),
                ResourceRights.of(resource, viewer));
    }

    private static @Nullable Freshness freshness(
            Material.@Nullable Judgement said, Map<String, Author> people) {
        if (said == null) {
            return null;
        }
        var because =
                said.because() == null || said.language() == null
                        ? null
                        : new Text(said.because(), said.language());
        return new Freshness(
                said.works(), people.getOrDefault(said.by(), NOBODY), said.at(), because);
    }

    private static @Nullable Removed removed(
            Material.@Nullable Removal removal, Map<String, Author> people) {
        return removal == null
                ? null
                : new Removed(
                        people.getOrDefault(removal.by(), NOBODY), removal.at(), removal.reason());
    }
}
