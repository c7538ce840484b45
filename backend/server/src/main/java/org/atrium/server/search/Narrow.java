package org.atrium.server.search;

import java.util.Collection;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What lists are narrowed by. */
public final class Narrow {

    private Narrow() {}

    /**
     * @param values any of them; none for everything
     */
    public static void toAnyOf(
            SearchPredicateFactory factory,
            BooleanPredicateClausesStep<?, ?> all,
            String field,
            Collection<String> values) {
        if (!values.isEmpty()) {
            all.filter(factory.terms().field(field).matchingAny(values));
        }
    }
}
