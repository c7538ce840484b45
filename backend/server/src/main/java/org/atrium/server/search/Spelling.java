package org.atrium.server.search;

import java.util.List;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Texts whose words may be suggested to those who may see them; a feature declares it as a bean.
 */
public interface Spelling {

    Class<?> type();

    /** Names of highlighted {@link LanguageText} properties. */
    List<String> texts();

    /** Entries that the audience may see. */
    PredicateFinalStep visible(SearchPredicateFactory factory, Audience audience);
}
