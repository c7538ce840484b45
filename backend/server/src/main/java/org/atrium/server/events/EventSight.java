package org.atrium.server.events;

import java.util.Collection;
import java.util.List;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Who may see an event: the one place that decides, for records and for the index. A draft is for
 * the organisers of its groups, what is for members for those of its groups.
 */
final class EventSight {

    private EventSight() {}

    static boolean of(Gathering event, Audience audience) {
        var plan = event.plan();
        return allows(event.draft(), plan.visibility(), plan.groups(), audience);
    }

    static boolean allows(
            boolean draft, String visibility, List<String> groups, Audience audience) {
        if (!audience.mayEnter(groups)) {
            return false;
        }
        if (draft) {
            return groups.stream().anyMatch(audience.organised()::contains);
        }
        return visibility.equals(Plan.PUBLIC)
                || groups.stream().anyMatch(audience.groups()::contains);
    }

    /** The same for entries of the index, see {@link EventEntry}. */
    static PredicateFinalStep of(SearchPredicateFactory factory, Audience audience) {
        var any = factory.bool().minimumShouldMatchNumber(1);
        any.should(factory.match().field("audience").matching(Plan.PUBLIC));
        within(factory, any, Plan.MEMBERS, audience.groups());
        within(factory, any, EventEntry.DRAFT, audience.organised());
        return any;
    }

    private static void within(
            SearchPredicateFactory factory,
            BooleanPredicateClausesStep<?, ?> any,
            String audience,
            Collection<String> groups) {
        if (!groups.isEmpty()) {
            any.should(
                    factory.and(
                            factory.match().field("audience").matching(audience),
                            factory.terms().field("groups").matchingAny(groups)));
        }
    }
}
