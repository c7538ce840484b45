package org.atrium.server.questions;

import java.util.Locale;
import java.util.function.Function;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.search.FoundIds;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds questions among those that somebody sees. */
@Component
class SeenQuestions {

    private final SearchIndex index;
    private final Summaries summaries;

    SeenQuestions(SearchIndex index, Summaries summaries) {
        this.index = index;
        this.summaries = summaries;
    }

    static SortFinalStep newest(SearchSortFactory f) {
        return f.field("createdAt").desc();
    }

    Mono<FoundIds> find(
            Audience audience,
            Paging paging,
            Function<SearchPredicateFactory, PredicateFinalStep> which,
            Function<SearchSortFactory, SortFinalStep> order) {
        return index.query(session ->
                FoundIds.of(
                        session.search(QuestionEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f ->
                                        f.bool()
                                                .filter(Sight.of(f, audience))
                                                .filter(which.apply(f)))
                                .sort(order::apply)
                                .fetch(paging.offset(), paging.limit())));
    }

    Mono<Page<QuestionSummary>> page(
            FoundIds found, Audience audience, Paging paging, Locale language) {
        return summaries.of(found.ids(), audience, language).map(rows -> found.page(rows, paging));
    }
}
