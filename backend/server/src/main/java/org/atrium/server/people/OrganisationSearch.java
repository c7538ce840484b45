package org.atrium.server.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Searchable;
import org.atrium.server.shared.Paging;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Organisations in the one search. They are few and in memory; the best names come first. */
@Component
@Order(40)
class OrganisationSearch implements Searchable {

    /** About what the index gives to a name that matches whole. */
    private static final float BEST = 12;

    private final Organisations organisations;

    OrganisationSearch(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        if (asked.words().isEmpty() || !asked.narrowing().isWithin(Set.of("group"))) {
            return Mono.just(Found.NOTHING);
        }
        return Mono.fromSupplier(() -> {
            var all = all(asked);
            var best =
                    java.util.stream.IntStream.range(0, Math.min(most, all.size()))
                            .mapToObj(place -> new Scored(all.get(place).id(), BEST / (1 + place)))
                            .toList();
            return new Found(best, all.size());
        });
    }

    private List<Organisation> all(Asked asked) {
        var groups = new java.util.HashSet<>(asked.narrowing().of("group"));
        if (asked.group() != null) {
            groups.add(asked.group());
        }
        return organisations
                .page(
                        Organisations.Wanted.of(asked.words().text()),
                        List.of(),
                        new Paging(100, 0),
                        asked.locale())
                .items()
                .stream()
                .filter(one -> groups.isEmpty() || one.groups().stream().anyMatch(groups::contains))
                .filter(one ->
                        asked.language() == null
                                || one.languages().contains(language(asked.language())))
                .toList();
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return Flux.fromIterable(ids)
                .flatMap(id -> Mono.justOrEmpty(organisations.find(id, asked.locale())))
                .map(OrganisationSearch::hit)
                .collectList();
    }

    private static Hit hit(Organisation organisation) {
        return new Hit(
                "organisation",
                organisation.id(),
                HtmlUtils.htmlEscape(organisation.name(), "UTF-8"),
                "",
                PersonEntry.UNDETERMINED,
                null,
                null,
                null,
                organisation);
    }
}
