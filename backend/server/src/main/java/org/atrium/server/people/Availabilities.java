package org.atrium.server.people;

import java.time.Instant;
import java.time.ZoneOffset;
import org.atrium.contract.people.Availability;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Whether people can be asked, by the index: whoever is away until a day is open after it. */
final class Availabilities {

    private static final String FIELD = "availability";

    private Availabilities() {}

    /** Those of whom it is seen that they are. */
    static PredicateFinalStep is(
            SearchPredicateFactory f, FieldSight sight, Availability wanted, Instant now) {
        var said = f.match().field(FIELD).matching(wanted.value());
        var matching =
                switch (wanted) {
                    case OPEN -> f.bool().should(said).should(backFromAway(f, now));
                    case SOME -> said;
                    case AWAY -> isAway(f, now);
                };
        return sight.seen(f, FIELD, matching);
    }

    /** Those of whom it is seen that they can be asked, however much. */
    static PredicateFinalStep canBeAsked(SearchPredicateFactory f, FieldSight sight, Instant now) {
        return sight.seen(f, FIELD, f.bool().must(f.matchAll()).mustNot(isAway(f, now)));
    }

    private static PredicateFinalStep isAway(SearchPredicateFactory f, Instant now) {
        return f.bool()
                .filter(f.match().field(FIELD).matching(Availability.AWAY.value()))
                .mustNot(isBack(f, now));
    }

    private static PredicateFinalStep backFromAway(SearchPredicateFactory f, Instant now) {
        return f.bool()
                .filter(f.match().field(FIELD).matching(Availability.AWAY.value()))
                .filter(isBack(f, now));
    }

    private static PredicateFinalStep isBack(SearchPredicateFactory f, Instant now) {
        return f.range().field("awayUntil").lessThan(now.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
