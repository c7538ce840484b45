package org.atrium.server.events;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atrium.server.search.Narrow;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which dates of which events are asked for.
 *
 * @param organisation id of a host
 * @param taking member id of somebody who takes part, or may
 * @param past what was over by `to`, instead of what is not over at `from`
 */
record EventFilter(
        List<String> groups,
        boolean narrower,
        List<String> topics,
        List<String> languages,
        List<String> kinds,
        @Nullable String organisation,
        @Nullable String country,
        @Nullable String where,
        @Nullable String taking,
        boolean drafts,
        Instant from,
        Instant to,
        boolean past) {

    static EventFilter all(Instant from, Instant to) {
        return new EventFilter(
                List.of(), true, List.of(), List.of(), List.of(), null, null, null, null, false,
                from, to, false);
    }

    EventFilter in(String group) {
        return new EventFilter(
                List.of(group),
                true,
                topics,
                languages,
                kinds,
                organisation,
                country,
                where,
                taking,
                drafts,
                from,
                to,
                past);
    }

    EventFilter on(String topic) {
        return new EventFilter(
                groups,
                narrower,
                List.of(topic),
                languages,
                kinds,
                organisation,
                country,
                where,
                taking,
                drafts,
                from,
                to,
                past);
    }

    EventFilter of(String member) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                country,
                where,
                member,
                drafts,
                from,
                to,
                past);
    }

    PredicateFinalStep predicate(SearchPredicateFactory f, Audience audience) {
        var all = f.bool();
        all.filter(EventSight.of(f, audience));
        var date = f.nested("dates").add(f.range().field("dates.end").greaterThan(from));
        all.filter(
                past
                        ? date.add(f.range().field("dates.end").atMost(to))
                        : date.add(f.range().field("dates.start").lessThan(to)));
        var draft = f.match().field("audience").matching(EventEntry.DRAFT);
        if (drafts) {
            all.filter(draft);
        } else {
            all.mustNot(draft);
        }
        Narrow.toAnyOf(f, all, narrower ? "areas" : "groups", groups);
        Narrow.toAnyOf(f, all, "kind", kinds);
        Narrow.toAnyOf(
                f,
                all,
                "languages",
                languages.stream().map(tag -> Locale.forLanguageTag(tag).getLanguage()).toList());
        topics.forEach(topic -> all.filter(f.match().field("topics").matching(topic)));
        one(f, all, "hosts", organisation);
        one(f, all, "country", country);
        one(f, all, "where", where);
        one(f, all, "taking", taking);
        return all;
    }

    private static void one(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> all,
            String field,
            @Nullable String value) {
        if (value != null) {
            all.filter(f.match().field(field).matching(value));
        }
    }
}
