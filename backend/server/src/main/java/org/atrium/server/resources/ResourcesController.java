package org.atrium.server.resources;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.resources.ResourcesApi;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.AsSeen;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.EditsShown;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.resources.ResourceList.Listed;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ResourcesController implements ResourcesApi {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_VALUES = 50;
    private static final List<String> FACETS =
            List.of(ResourceFilter.KIND, ResourceFilter.TOPIC, ResourceFilter.LANGUAGE);
    private static final List<String> SORTS = List.of(ResourceFilter.NEWEST, ResourceFilter.TITLE);

    private final Resources resources;
    private final ResourceList list;
    private final ResourcePages pages;
    private final AsSeen<Material, Resource> seen;
    private final Keeping keeping;
    private final Judging judging;
    private final GatheredResources gathered;
    private final EditsShown edits;
    private final Topics topics;
    private final Vocabulary vocabulary;

    ResourcesController(
            Resources resources,
            ResourceList list,
            ResourcePages pages,
            Keeping keeping,
            Judging judging,
            GatheredResources gathered,
            EditsShown edits,
            Topics topics,
            Vocabulary vocabulary) {
        this.resources = resources;
        this.list = list;
        this.pages = pages;
        this.seen = new AsSeen<>(pages::page);
        this.keeping = keeping;
        this.judging = judging;
        this.gathered = gathered;
        this.edits = edits;
        this.topics = topics;
        this.vocabulary = vocabulary;
    }

    @Override
    public Mono<Page<ResourceSummary>> resources(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> licence,
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> audience,
            @Nullable String event,
            @Nullable Boolean current,
            @Nullable String sort,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var counted = orNone(facets);
        var checks =
                new Checks()
                        .text("q", q, 0, LONGEST_QUERY)
                        .that(
                                FACETS.containsAll(counted),
                                "facets",
                                "choice.unknown",
                                String.join(", ", FACETS))
                        .that(
                                sort == null || SORTS.contains(sort),
                                "sort",
                                "choice.unknown",
                                String.join(", ", SORTS));
        for (var field : List.of("kind", "topic", "language", "licence", "group", "audience")) {
            var values =
                    switch (field) {
                        case "kind" -> kind;
                        case "topic" -> topic;
                        case "language" -> language;
                        case "licence" -> licence;
                        case "group" -> group;
                        default -> audience;
                    };
            checks.size(field, values, 0, MOST_VALUES);
        }
        checks.refuseProblems();
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller ->
                        gatheredBy(event, caller.getT1())
                                .map(ids ->
                                        new ResourceFilter(
                                                SearchWords.of(q),
                                                orNone(kind),
                                                topics.resolved(orNone(topic)).stream()
                                                        .map(topics::withNarrower)
                                                        .toList(),
                                                orNone(language),
                                                orNone(licence),
                                                orNone(group),
                                                !Boolean.FALSE.equals(narrower),
                                                orNone(audience),
                                                ids.orElse(null),
                                                Boolean.TRUE.equals(current),
                                                sort))
                                .flatMap(filter ->
                                        list.page(
                                                filter,
                                                fields(counted),
                                                paging,
                                                caller.getT1().audience()))
                                .map(listed ->
                                        page(listed, paging, caller.getT1(), caller.getT2())));
    }

    private Mono<Optional<List<String>>> gatheredBy(@Nullable String event, Viewer viewer) {
        return event == null
                ? Mono.just(Optional.empty())
                : gathered.ofEvent(event, viewer).map(Optional::of);
    }

    private static Map<String, String> fields(List<String> facets) {
        var fields = new LinkedHashMap<String, String>();
        facets.forEach(
                facet -> fields.put(facet, ResourceFilter.FACETS.getOrDefault(facet, facet)));
        return fields;
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private Page<ResourceSummary> page(
            Listed listed, Paging paging, Viewer viewer, Locale language) {
        var items =
                listed.items().stream()
                        .map(resource -> pages.summary(resource, viewer.audience(), language))
                        .toList();
        var page = listed.counted().found().page(items, paging);
        var counts = listed.counted().counts();
        return counts.isEmpty()
                ? page
                : new Page<>(page.items(), page.next(), page.total(), facets(counts, language));
    }

    private Map<String, List<Facet>> facets(
            Map<String, Map<String, Long>> counts, Locale language) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        counts.forEach((facet, values) -> {
            var labelled = new ArrayList<Facet>();
            values.forEach((value, count) ->
                    labelled.add(new Facet(value, label(facet, value, language), count)));
            facets.put(facet, labelled);
        });
        return facets;
    }

    private String label(String facet, String value, Locale language) {
        return switch (facet) {
            case ResourceFilter.KIND ->
                    vocabulary.label(Vocabulary.RESOURCE_KINDS, value, language).label();
            case ResourceFilter.TOPIC -> {
                var topic = topics.labelled(List.of(value), language).get(value);
                yield topic == null ? value : topic.label();
            }
            default -> Locale.forLanguageTag(value).getDisplayLanguage(language);
        };
    }

    @Override
    public Mono<Resource> resource(String id) {
        return seen.read(viewer -> resources.visible(id, viewer));
    }

    @Override
    public Mono<ResponseEntity<Resource>> add(ResourceForm form, @Nullable String key) {
        return seen.act(viewer -> keeping.add(form, key, viewer))
                .map(made ->
                        ResponseEntity.created(URI.create("/api/v1/resources/" + made.id()))
                                .body(made));
    }

    @Override
    public Mono<Resource> edit(String id, ResourceForm form) {
        return seen.act(viewer -> keeping.edit(id, form, viewer));
    }

    @Override
    public Mono<Page<Edit>> history(String id, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.current()
                .flatMap(viewer -> resources.visible(id, viewer))
                .flatMap(resource -> edits.page(resource.history(), paging));
    }

    @Override
    public Mono<Resource> remove(String id, RemovalForm form) {
        return seen.act(viewer -> keeping.remove(id, form, viewer));
    }

    @Override
    public Mono<Resource> restore(String id) {
        return seen.act(viewer -> keeping.restore(id, viewer));
    }

    @Override
    public Mono<Resource> judge(String id, FreshnessForm form) {
        return seen.act(viewer -> judging.judge(id, form, viewer));
    }

    @Override
    public Mono<Resource> withdraw(String id) {
        return seen.act(viewer -> judging.withdraw(id, viewer));
    }
}
