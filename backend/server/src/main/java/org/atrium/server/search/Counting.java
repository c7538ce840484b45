package org.atrium.server.search;

import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Counts how many entries have which value. */
public final class Counting {

    private Counting() {}

    /**
     * @param field a keyword field
     * @param most values
     * @param where which entries
     */
    public static Map<String, Long> values(
            SearchSession session,
            Class<?> type,
            String field,
            int most,
            Function<SearchPredicateFactory, PredicateFinalStep> where) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(field);
        return session.search(type)
                .where(where::apply)
                .aggregation(key, f -> values(f, field, most))
                .fetch(0)
                .aggregation(key);
    }

    /** The same beside another search, of what that finds. */
    public static AggregationFinalStep<Map<String, Long>> values(
            SearchAggregationFactory factory, String field, int most) {
        return factory.terms().field(field, String.class).maxTermCount(most);
    }
}
