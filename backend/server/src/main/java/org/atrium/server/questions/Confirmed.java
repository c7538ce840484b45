package org.atrium.server.questions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.SeenHelp;
import org.atrium.server.search.FoundIds;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom somebody has helped, for their page. */
@Component
class Confirmed {

    private final SeenQuestions seen;
    private final Questions questions;
    private final SeenHelp help;
    private final Bylines bylines;
    private final Topics topics;

    Confirmed(
            SeenQuestions seen,
            Questions questions,
            SeenHelp help,
            Bylines bylines,
            Topics topics) {
        this.seen = seen;
        this.questions = questions;
        this.help = help;
        this.bylines = bylines;
        this.topics = topics;
    }

    Mono<Page<ConfirmedAnswer>> of(String username, Viewer viewer, Paging paging, Locale language) {
        return help.of(username, viewer.audience())
                .flatMap(person ->
                        find(person, viewer, paging)
                                .flatMap(found -> page(found, person, viewer, paging, language)))
                .defaultIfEmpty(new Page<>(List.of(), null, 0L));
    }

    private Mono<FoundIds> find(Account person, Viewer viewer, Paging paging) {
        var tokens = Confirmation.tokens(person, viewer);
        return seen.find(
                viewer.audience(),
                paging,
                f -> f.terms().field("confirmations").matchingAny(tokens),
                SeenQuestions::newest);
    }

    private Mono<Page<ConfirmedAnswer>> page(
            FoundIds found, Account person, Viewer viewer, Paging paging, Locale language) {
        return questions
                .byIds(found.ids())
                .filter(question -> question.removal() == null)
                .filter(question -> Sight.of(question, viewer.audience()))
                .collectMap(Question::id)
                .flatMap(read ->
                        bylines.of(helped(read.values()), language)
                                .map(names ->
                                        found.ids().stream()
                                                .flatMap(id -> Stream.ofNullable(read.get(id)))
                                                .flatMap(question ->
                                                        rows(
                                                                question,
                                                                person,
                                                                new ConfirmationsShown(
                                                                        question, viewer, names,
                                                                        topics, language)))
                                                .toList()))
                .map(rows -> found.page(rows, paging));
    }

    private static List<String> helped(Collection<Question> read) {
        return read.stream()
                .flatMap(question -> question.confirmations().stream())
                .map(Confirmation::by)
                .distinct()
                .toList();
    }

    private static Stream<ConfirmedAnswer> rows(
            Question question, Account person, ConfirmationsShown shown) {
        var ref =
                new QuestionRef(
                        question.id(), question.title(), question.language(), question.state());
        return question.answersByName()
                .filter(answer -> answer.isBy(person.id()))
                .flatMap(answer ->
                        shown.of(answer).stream()
                                .map(one -> new ConfirmedAnswer(ref, answer.id(), one)));
    }
}
