package org.atrium.server.resources;

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
 * Which resources a list shows; see the contract for the meaning of each. Empty lists filter
 * nothing.
 *
 * @param topics each with all that is a part of it
 * @param ids only these; null for all
 */
record ResourceFilter(
        SearchWords words,
        List<String> kinds,
        List<List<String>> topics,
        List<String> languages,
        List<String> licences,
        List<String> groups,
        boolean narrower,
        List<String> audience,
        @Nullable List<String> ids,
        boolean current,
        @Nullable String sort)
        implements Filter<ResourceFilter> {

    static final String KIND = "kind";
    static final String TOPIC = "topic";
    static final String LANGUAGE = "language";

    /** Facets with the fields that they count. */
    static final Map<String, String> FACETS =
            Map.of(KIND, "kind", TOPIC, "topics", LANGUAGE, "languages");

    static final String NEWEST = "newest";
    static final String TITLE = "title";

    @Override
    public ResourceFilter forgivingly() {
        return with(words.forgivingly(), kinds, languages);
    }

    @Override
    public ResourceFilter without(String facet) {
        return with(
                words,
                facet.equals(KIND) ? List.of() : kinds,
                facet.equals(LANGUAGE) ? List.of() : languages);
    }

    private ResourceFilter with(SearchWords asked, List<String> ofKinds, List<String> in) {
        return new ResourceFilter(
                asked, ofKinds, topics, in, licences, groups, narrower, audience, ids, current,
                sort);
    }

    @Override
    public PredicateFinalStep predicate(SearchPredicateFactory f, Audience reader) {
        var all = f.bool();
        all.filter(ResourceSight.of(f, reader));
        Narrow.toAnyOf(f, all, "kind", kinds);
        topics.forEach(topic -> Narrow.toAnyOf(f, all, "topics", topic));
        Narrow.toAnyOf(
                f,
                all,
                "languages",
                languages.stream().map(ResourceEntries::language).distinct().toList());
        Narrow.toAnyOf(f, all, "licence", licences);
        Narrow.toAnyOf(f, all, narrower ? "areas" : "groups", groups);
        Narrow.toAnyOf(f, all, "audience", audience);
        if (ids != null) {
            all.filter(ids.isEmpty() ? f.matchNone() : f.id().matchingAny(ids));
        }
        if (current) {
            all.filter(f.match().field("outdated").matching(false));
        }
        if (!words.isEmpty()) {
            all.must(words.in(f, ResourceEntry.TEXT));
        } else if (!words.text().isEmpty()) {
            all.must(f.matchNone());
        }
        return all;
    }

    @Override
    public SortFinalStep order(SearchSortFactory f) {
        var newest = f.field("createdAt").desc();
        if (TITLE.equals(sort)) {
            return f.composite().add(f.field("name").asc()).add(newest);
        }
        return sort == null && !words.isEmpty() ? f.composite().add(f.score()).add(newest) : newest;
    }
}
