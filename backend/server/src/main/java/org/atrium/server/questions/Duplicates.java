package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.FoundIds;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From a duplicate to the question that it repeats, and back. */
@Component
class Duplicates {

    private final Questions questions;
    private final SearchIndex index;
    private final Summaries summaries;

    Duplicates(Questions questions, SearchIndex index, Summaries summaries) {
        this.questions = questions;
        this.index = index;
        this.summaries = summaries;
    }

    /** Where a duplicate leads to; empty when it is none, or leads out of the viewer's sight. */
    Mono<Optional<QuestionRef>> original(Question question, Viewer viewer) {
        var closed = question.closed();
        var of = closed == null ? null : closed.of();
        return of == null
                ? Mono.just(Optional.empty())
                : questions
                        .rows(List.of(of))
                        .map(rows ->
                                Optional.ofNullable(rows.get(of))
                                        .filter(row -> Sight.of(row, viewer.audience()))
                                        .map(Duplicates::ref));
    }

    private static QuestionRef ref(QuestionRow row) {
        return new QuestionRef(row.id(), row.title(), row.language(), row.state());
    }

    Mono<Page<QuestionSummary>> of(String id, Paging paging, Audience audience, Locale language) {
        return index.query(
                        session -> {
                            return FoundIds.of(
                                    session.search(QuestionEntry.class)
                                            .select(f -> f.id(String.class))
                                            .where(f ->
                                                    f.bool()
                                                            .filter(Sight.of(f, audience))
                                                            .filter(
                                                                    f.match()
                                                                            .field("duplicateOf")
                                                                            .matching(id)))
                                            .sort(f -> f.field("createdAt").desc())
                                            .fetch(paging.offset(), paging.limit()));
                        })
                .flatMap(found ->
                        summaries
                                .of(found.ids(), audience, language)
                                .map(rows -> found.page(rows, paging)));
    }
}
