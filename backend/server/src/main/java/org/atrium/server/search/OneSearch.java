package org.atrium.server.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.contract.search.Hit;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every kind of thing and merges what they found, best first. */
@Component
class OneSearch {

    private final List<Searchable> searchables;

    private record Place(Searchable kind, String id, float score) {}

    private record Part(Searchable kind, Searchable.Found found) {}

    OneSearch(List<Searchable> searchables) {
        this.searchables = searchables;
    }

    Mono<Page<Hit>> search(Asked asked, @Nullable List<String> kinds, Paging paging) {
        var wanted = kinds == null || kinds.isEmpty() ? known() : kinds;
        if (!known().containsAll(wanted)) {
            throw Refusal.Invalid.of("kinds", "choice.unknown", String.join(", ", known()))
                    .refused();
        }
        return parts(asked, wanted, paging)
                .flatMap(parts ->
                        asked.words().areTooFew(total(parts))
                                ? forgivingly(asked.forgivingly(), wanted, paging)
                                : page(parts, asked, wanted, paging));
    }

    private Mono<Page<Hit>> forgivingly(Asked asked, List<String> wanted, Paging paging) {
        return parts(asked, wanted, paging).flatMap(parts -> page(parts, asked, wanted, paging));
    }

    private Mono<List<Part>> parts(Asked asked, List<String> wanted, Paging paging) {
        return Flux.fromIterable(searchables)
                .flatMapSequential(kind -> find(kind, asked, wanted, paging))
                .collectList();
    }

    private static long total(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.found().total()).sum();
    }

    private List<String> known() {
        return searchables.stream().map(Searchable::kind).toList();
    }

    /** Kinds that are not wanted are still counted, so that the facet shows where else to look. */
    private static Mono<Part> find(
            Searchable kind, Asked asked, List<String> wanted, Paging paging) {
        var most = wanted.contains(kind.kind()) ? paging.offset() + paging.limit() : 1;
        return kind.find(asked, most).map(found -> new Part(kind, found));
    }

    private static Mono<Page<Hit>> page(
            List<Part> parts, Asked asked, List<String> wanted, Paging paging) {
        var shown = parts.stream().filter(part -> wanted.contains(part.kind().kind())).toList();
        var total = total(shown);
        var places =
                shown.stream()
                        .flatMap(OneSearch::places)
                        .sorted(Comparator.comparing(Place::score).reversed())
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .toList();
        return hits(places, asked)
                .map(hits ->
                        new Page<>(
                                hits,
                                paging.next(places.size(), total),
                                total,
                                facets(parts, shown)));
    }

    private static java.util.stream.Stream<Place> places(Part part) {
        return part.found().best().stream()
                .map(scored -> new Place(part.kind(), scored.id(), scored.score()));
    }

    /** Kinds are all counted; what else is counted belongs to what is shown. */
    private static Map<String, List<Facet>> facets(List<Part> all, List<Part> shown) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        facets.put("kind", counts(all));
        shown.forEach(part -> facets.putAll(part.found().facets()));
        return facets;
    }

    private static List<Facet> counts(List<Part> parts) {
        return parts.stream()
                .map(part ->
                        new Facet(part.kind().kind(), part.kind().kind(), part.found().total()))
                .toList();
    }

    private static Mono<List<Hit>> hits(List<Place> places, Asked asked) {
        var idsByKind =
                places.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Place::kind,
                                        Collectors.mapping(Place::id, Collectors.toList())));
        return Flux.fromIterable(idsByKind.entrySet())
                .flatMap(ids -> ids.getKey().hits(asked, ids.getValue()))
                .flatMapIterable(Function.identity())
                .collectMap(hit -> hit.kind() + ":" + hit.id())
                .map(found ->
                        places.stream()
                                .map(place -> place.kind().kind() + ":" + place.id())
                                .filter(found::containsKey)
                                .map(found::get)
                                .toList());
    }
}
