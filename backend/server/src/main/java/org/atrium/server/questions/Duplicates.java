package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From a duplicate to the question that it repeats, and back. */
@Component
class Duplicates {

    private final Questions questions;
    private final SeenQuestions seen;

    Duplicates(Questions questions, SeenQuestions seen) {
        this.questions = questions;
        this.seen = seen;
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
        return seen.find(
                        audience,
                        paging,
                        f -> f.match().field("duplicateOf").matching(id),
                        SeenQuestions::newest)
                .flatMap(found -> seen.page(found, audience, paging, language));
    }
}
