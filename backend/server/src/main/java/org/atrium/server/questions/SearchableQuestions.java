package org.atrium.server.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.search.Hit;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Questions in the one search. */
@Component
class SearchableQuestions implements Searchable {

    private final SearchIndex index;
    private final Summaries summaries;
    private final Marking marking;

    SearchableQuestions(SearchIndex index, Summaries summaries, Marking marking) {
        this.index = index;
        this.summaries = summaries;
        this.marking = marking;
    }

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        return index.query(session -> {
            var result =
                    session.search(QuestionEntry.class)
                            .select(f ->
                                    f.composite()
                                            .from(f.id(String.class), f.score())
                                            .as(Scored::new))
                            .where(f -> predicate(f, asked))
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    private static PredicateFinalStep predicate(SearchPredicateFactory factory, Asked asked) {
        var all = factory.bool();
        all.filter(Sight.of(factory, asked.audience()));
        all.must(asked.words().in(factory, QuestionFilter.TEXT));
        if (asked.language() != null) {
            all.filter(
                    factory.match()
                            .field("language")
                            .matching(IndexedQuestions.language(asked.language())));
        }
        if (asked.group() != null) {
            all.filter(factory.match().field("areas").matching(asked.group()));
        }
        return all;
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        return summaries
                .of(ids, asked.audience(), asked.locale())
                .flatMap(rows ->
                        marks(asked, rows)
                                .map(marked ->
                                        rows.stream().map(row -> hit(row, marked)).toList()));
    }

    private Mono<Map<String, Marking.Marked>> marks(Asked asked, List<QuestionSummary> rows) {
        var languages =
                rows.stream()
                        .collect(Collectors.toMap(QuestionSummary::id, QuestionSummary::language));
        return marking.mark(
                QuestionEntry.class, asked.words(), languages, "title", List.of("body", "answers"));
    }

    private static Hit hit(QuestionSummary row, Map<String, Marking.Marked> marked) {
        var marks = marked.getOrDefault(row.id(), new Marking.Marked("", ""));
        return new Hit(
                "question",
                row.id(),
                marks.title().isEmpty() ? escape(row.title()) : marks.title(),
                marks.passage().isEmpty() ? escape(row.excerpt()) : marks.passage(),
                row.language(),
                row,
                null,
                null);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
