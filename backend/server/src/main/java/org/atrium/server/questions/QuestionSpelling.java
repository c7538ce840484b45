package org.atrium.server.questions;

import java.util.List;
import org.atrium.server.search.Spelling;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;

/** Words of questions and answers, for those who may see them. */
@Component
class QuestionSpelling implements Spelling {

    @Override
    public Class<?> type() {
        return QuestionEntry.class;
    }

    @Override
    public List<String> texts() {
        return List.of("title", "body", "answers");
    }

    @Override
    public PredicateFinalStep visible(SearchPredicateFactory factory, Audience audience) {
        return Sight.of(factory, audience);
    }
}
