package org.atrium.server.search;

import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What {@link Audience#mayEnter} says, of entries of the index. */
public final class PrivateGroups {

    private static final String GROUPS = "groups";

    private PrivateGroups() {}

    /** Entries that no private group keeps them out of; slugs are in the field `groups`. */
    public static PredicateFinalStep entered(SearchPredicateFactory factory, Audience audience) {
        var in = factory.bool().minimumShouldMatchNumber(1);
        in.should(factory.not(factory.wildcard().field(GROUPS).matching(Audience.PRIVATE + "*")));
        var own = audience.groups().stream().filter(Audience::isPrivate).toList();
        if (!own.isEmpty()) {
            in.should(factory.terms().field(GROUPS).matchingAny(own));
        }
        return in;
    }
}
