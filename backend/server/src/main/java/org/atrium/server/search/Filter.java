package org.atrium.server.search;

import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;

/**
 * What a list asks the index for.
 *
 * @param <F> itself
 */
public interface Filter<F extends Filter<F>> {

    SearchWords words();

    /** The same, and words match with one letter wrong too. */
    F forgivingly();

    /** For counting a facet: one sees what choosing another of its values brings. */
    F without(String facet);

    PredicateFinalStep predicate(SearchPredicateFactory factory, Audience audience);

    SortFinalStep order(SearchSortFactory factory);
}
