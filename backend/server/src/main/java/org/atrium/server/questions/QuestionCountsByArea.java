package org.atrium.server.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.State;
import org.atrium.server.groups.QuestionCounts;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts public questions for the pages of groups. */
@Component
class QuestionCountsByArea implements QuestionCounts {

    private static final int MOST_GROUPS = 10_000;
    private static final List<String> ANY =
            List.of(
                    State.UNANSWERED.value(),
                    State.ANSWERED.value(),
                    State.SOLVED.value(),
                    State.CLOSED.value());
    private static final List<String> ANSWERED =
            List.of(State.ANSWERED.value(), State.SOLVED.value());

    private final SearchIndex index;

    QuestionCountsByArea(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Mono<Map<String, Count>> byGroup() {
        return index.query(session -> {
            var answered = count(session, ANSWERED);
            var counts = new HashMap<String, Count>();
            count(session, ANY)
                    .forEach((group, asked) ->
                            counts.put(group, new Count(asked, answered.getOrDefault(group, 0L))));
            return counts;
        });
    }

    @Override
    public Mono<Count> in(String slug) {
        return index.query(
                session -> new Count(count(session, ANY, slug), count(session, ANSWERED, slug)));
    }

    private static long count(SearchSession session, List<String> states, String area) {
        return session.search(QuestionEntry.class)
                .where(f -> counted(f, states).filter(f.match().field("areas").matching(area)))
                .fetchTotalHitCount();
    }

    private static BooleanPredicateClausesStep<?, ?> counted(
            SearchPredicateFactory f, List<String> states) {
        return f.bool()
                .filter(Sight.of(f, Audience.VISITORS))
                .filter(f.match().field("kind").matching("question"))
                .filter(f.terms().field("state").matchingAny(states));
    }

    private static Map<String, Long> count(SearchSession session, List<String> states) {
        var byGroup = AggregationKey.<Map<String, Long>>of("byGroup");
        return session.search(QuestionEntry.class)
                .where(f -> counted(f, states))
                .aggregation(
                        byGroup,
                        f -> f.terms().field("areas", String.class).maxTermCount(MOST_GROUPS))
                .fetch(0)
                .aggregation(byGroup);
    }
}
