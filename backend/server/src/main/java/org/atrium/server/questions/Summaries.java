package org.atrium.server.questions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.server.groups.Groups;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of lists: read together by id, with names in the language of whoever looks. */
@Component
class Summaries {

    private final Questions questions;
    private final Bylines bylines;
    private final Topics topics;
    private final Groups groups;

    Summaries(Questions questions, Bylines bylines, Topics topics, Groups groups) {
        this.questions = questions;
        this.bylines = bylines;
        this.topics = topics;
        this.groups = groups;
    }

    /** In the order of the ids, without what is gone or may not be seen. */
    Mono<List<QuestionSummary>> of(List<String> ids, Audience audience, Locale language) {
        return questions
                .rows(ids)
                .map(rows ->
                        ids.stream()
                                .filter(rows::containsKey)
                                .map(rows::get)
                                .filter(row -> Sight.of(row, audience))
                                .toList())
                .flatMap(rows -> named(rows, audience, language));
    }

    private Mono<List<QuestionSummary>> named(
            Collection<QuestionRow> rows, Audience audience, Locale language) {
        var members = rows.stream().map(row -> row.author().member()).collect(Collectors.toSet());
        return bylines.of(members, language)
                .map(names ->
                        rows.stream().map(row -> summary(row, names, audience, language)).toList());
    }

    private QuestionSummary summary(
            QuestionRow row, Bylines.Names names, Audience audience, Locale language) {
        return new QuestionSummary(
                row.id(),
                row.kind(),
                row.title(),
                row.excerpt(),
                row.language(),
                row.law(),
                List.copyOf(topics.labelled(row.topics(), language).values()),
                row.tags(),
                List.copyOf(groups.named(row.groups(), audience, language).values()),
                names.of(row.author(), row.veil()),
                row.createdAt(),
                row.activeAt(),
                row.answerCount(),
                row.votes(),
                row.state(),
                row.closedAs(),
                row.visibility());
    }
}
