package org.atrium.server.people;

import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Lets people who fit equally well take turns from day to day, so that it is not always the same
 * who are asked. Look-ups that sort by score and then by `turn` add {@link #first}.
 */
final class Turns {

    /** Less than anything else that counts. */
    private static final float HARDLY = 0.01f;

    /** Days pass in steps of this, which has no divisor in common with the number of turns. */
    private static final long STEP = 77;

    private Turns() {}

    /** Those who begin today; the others come after them. */
    static PredicateFinalStep first(SearchPredicateFactory f, Instant now) {
        return f.range().field("turn").atLeast(of(now)).constantScore().boost(HARDLY);
    }

    /** The place of a member among equals on the day, from 0. */
    static int of(String member, Instant now) {
        return Math.floorMod(PersonEntry.turn(member) - of(now), PersonEntry.TURNS);
    }

    static int of(Instant now) {
        var day = now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return Math.floorMod(day * STEP, PersonEntry.TURNS);
    }
}
