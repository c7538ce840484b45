package org.atrium.server.examples;

import java.util.List;
import java.util.Map;
import org.atrium.server.search.Filter;
import org.atrium.server.search.Narrow;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.jspecify.annotations.Nullable;

/**
 * Which examples a list shows; see the contract for the meaning of each. Empty lists filter
 * nothing.
 *
 * @param topics each with all that is a part of it
 * @param authors member ids, any of them
 */
record ExampleFilter(
        SearchWords words,
        List<String> groups,
        boolean narrower,
        List<List<String>> topics,
        List<String> languages,
        List<String> countries,
        List<String> organisations,
        List<String> measures,
        List<String> years,
        List<String> authors,
        boolean drafts,
        @Nullable String sort)
        implements Filter<ExampleFilter> {

    static final String TOPIC = "topic";
    static final String LANGUAGE = "language";
    static final String COUNTRY = "country";
    static final String MEASURE = "measure";

    /** Facets with the fields that they count. */
    static final Map<String, String> FACETS =
            Map.of(TOPIC, "topics", LANGUAGE, LANGUAGE, COUNTRY, COUNTRY, MEASURE, "measures");

    static final String NEWEST = "newest";
    static final String PERIOD = "period";

    @Override
    public ExampleFilter forgivingly() {
        return with(words.forgivingly(), languages, countries, measures);
    }

    @Override
    public ExampleFilter without(String facet) {
        return with(
                words,
                facet.equals(LANGUAGE) ? List.of() : languages,
                facet.equals(COUNTRY) ? List.of() : countries,
                facet.equals(MEASURE) ? List.of() : measures);
    }

    private ExampleFilter with(
            SearchWords asked, List<String> in, List<String> at, List<String> counting) {
        return new ExampleFilter(
                asked,
                groups,
                narrower,
                topics,
                in,
                at,
                organisations,
                counting,
                years,
                authors,
                drafts,
                sort);
    }

    @Override
    public PredicateFinalStep predicate(SearchPredicateFactory f, Audience audience) {
        var all = f.bool();
        all.filter(ExampleSight.of(f, audience));
        all.filter(f.match().field("draft").matching(drafts));
        Narrow.toAnyOf(f, all, narrower ? "areas" : "groups", groups);
        topics.forEach(topic -> Narrow.toAnyOf(f, all, "topics", topic));
        Narrow.toAnyOf(
                f,
                all,
                LANGUAGE,
                languages.stream().map(ExampleEntries::language).distinct().toList());
        Narrow.toAnyOf(f, all, COUNTRY, countries);
        Narrow.toAnyOf(f, all, "organisations", organisations);
        Narrow.toAnyOf(f, all, "measures", measures);
        Narrow.toAnyOf(f, all, "years", years);
        Narrow.toAnyOf(f, all, "author", authors);
        if (!words.isEmpty()) {
            all.must(words.in(f, ExampleEntry.TEXT));
        } else if (!words.text().isEmpty()) {
            all.must(f.matchNone());
        }
        return all;
    }

    @Override
    public SortFinalStep order(SearchSortFactory f) {
        var newest = f.field("createdAt").desc();
        if (PERIOD.equals(sort)) {
            return f.composite().add(f.field("began").desc()).add(newest);
        }
        return sort == null && !words.isEmpty() ? f.composite().add(f.score()).add(newest) : newest;
    }
}
