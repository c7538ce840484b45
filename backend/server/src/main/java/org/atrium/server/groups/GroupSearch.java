package org.atrium.server.groups;

import java.util.List;
import java.util.Set;
import org.atrium.contract.groups.GroupSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Groups in the one search, by their names in any language; a language asks for where it works. */
@Component
@Order(30)
class GroupSearch implements Searchable {

    private static final Set<String> OPERATORS = Set.of("lang", "group");
    private static final String[] TEXT = {"names^3", "summaries"};

    private final SearchIndex index;
    private final GroupPages pages;

    GroupSearch(SearchIndex index, GroupPages pages) {
        this.index = index;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "group";
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        if (!asked.narrowing().isWithin(OPERATORS)) {
            return Mono.just(Found.NOTHING);
        }
        return index.query(session -> {
            var result =
                    session.search(GroupSearchEntry.class)
                            .select(f -> f.composite(Scored::new, f.id(String.class), f.score()))
                            .where(f -> where(f, asked))
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    private static PredicateFinalStep where(SearchPredicateFactory f, Asked asked) {
        var all = f.bool();
        var narrowing = asked.narrowing();
        if (!asked.words().isEmpty()) {
            all.must(asked.words().in(f, TEXT));
        } else if (narrowing.values().isEmpty()) {
            all.must(f.matchNone());
        }
        all.filter(thereFor(f, asked.audience()));
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(f, TEXT));
        }
        if (!narrowing.of("lang").isEmpty()) {
            all.filter(f.terms().field("languages").matchingAny(narrowing.of("lang")));
        }
        if (!narrowing.of("group").isEmpty()) {
            all.filter(f.terms().field("within").matchingAny(narrowing.of("group")));
        }
        var language = asked.language();
        if (language != null) {
            all.filter(f.match().field("languages").matching(language));
        }
        var group = asked.group();
        if (group != null) {
            all.filter(f.match().field("within").matching(group));
        }
        return all;
    }

    private static PredicateFinalStep thereFor(SearchPredicateFactory f, Audience audience) {
        var any = f.bool().minimumShouldMatchNumber(1);
        any.should(f.match().field("visibility").matching(GroupEntry.PUBLIC));
        if (!audience.groups().isEmpty()) {
            any.should(f.id().matchingAny(audience.groups()));
        }
        return any;
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        var language = asked.locale().toLanguageTag();
        return pages.summaries(ids, asked.audience(), asked.locale())
                .map(found -> found.stream().map(group -> hit(group, language)).toList());
    }

    private static Hit hit(GroupSummary group, String language) {
        return new Hit(
                "group",
                group.slug(),
                HtmlUtils.htmlEscape(group.name(), "UTF-8"),
                HtmlUtils.htmlEscape(group.summary(), "UTF-8"),
                language,
                null,
                null,
                group,
                null);
    }
}
