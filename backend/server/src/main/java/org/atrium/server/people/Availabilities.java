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
        return sight.where(
                f,
                FIELD,
                path -> {
                    var said = f.match().field(path).matching(wanted.value());
                    return switch (wanted) {
                        case OPEN -> f.bool().should(said).should(backFromAway(f, path, now));
                        case SOME -> said;
                        case AWAY -> f.bool().filter(said).mustNot(isBack(f, now));
                    };
                });
    }

    /** Those of whom it is seen that they can be asked, however much. */
    static PredicateFinalStep canBeAsked(SearchPredicateFactory f, FieldSight sight, Instant now) {
        return sight.where(
                f,
                FIELD,
                path ->
                        f.bool()
                                .should(
                                        f.terms()
                                                .field(path)
                                                .matchingAny(
                                                        Availability.OPEN.value(),
                                                        Availability.SOME.value()))
                                .should(backFromAway(f, path, now)));
    }

    /** Those who say that they are away, and are back. */
    static PredicateFinalStep backFromAway(
            SearchPredicateFactory f, FieldSight sight, Instant now) {
        return sight.where(f, FIELD, path -> backFromAway(f, path, now));
    }

    private static PredicateFinalStep backFromAway(
            SearchPredicateFactory f, String path, Instant now) {
        return f.bool()
                .filter(f.match().field(path).matching(Availability.AWAY.value()))
                .filter(isBack(f, now));
    }

    private static PredicateFinalStep isBack(SearchPredicateFactory f, Instant now) {
        return f.range().field("awayUntil").lessThan(now.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
