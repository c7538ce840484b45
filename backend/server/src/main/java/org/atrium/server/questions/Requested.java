package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestedQuestion;
import org.atrium.contract.questions.State;
import org.atrium.contract.shared.Page;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.FoundIds;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Questions that a member was asked to help with. */
@Component
class Requested {

    private static final Set<RequestState> ASKED_FOR =
            Set.of(RequestState.OPEN, RequestState.TAKEN, RequestState.DECLINED);
    private static final List<String> SETTLED = List.of(State.SOLVED.value(), State.CLOSED.value());

    private final SeenQuestions seen;
    private final Questions questions;
    private final Summaries summaries;
    private final Bylines bylines;
    private final Groups groups;

    Requested(
            SeenQuestions seen,
            Questions questions,
            Summaries summaries,
            Bylines bylines,
            Groups groups) {
        this.seen = seen;
        this.questions = questions;
        this.summaries = summaries;
        this.bylines = bylines;
        this.groups = groups;
    }

    static List<RequestState> states(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return List.of(RequestState.OPEN, RequestState.TAKEN);
        }
        var state = ASKED_FOR.stream().filter(one -> one.value().equals(asked)).toList();
        new Checks()
                .that(!state.isEmpty(), "state", "choice.unknown", "declined, open, taken")
                .refuseProblems();
        return state;
    }

    Mono<Page<RequestedQuestion>> of(
            Viewer viewer, List<RequestState> states, Paging paging, Locale language) {
        return find(viewer, states, paging)
                .flatMap(found ->
                        Mono.zip(
                                        summaries.of(found.ids(), viewer.audience(), language),
                                        questions.byIds(found.ids()).collectMap(Question::id))
                                .flatMap(
                                        read -> shown(read.getT1(), read.getT2(), viewer, language))
                                .map(rows -> found.page(rows, paging)));
    }

    private Mono<FoundIds> find(Viewer viewer, List<RequestState> states, Paging paging) {
        var tokens =
                states.stream().map(state -> HelpRequest.token(state, viewer.memberId())).toList();
        return seen.find(
                viewer.audience(),
                paging,
                f ->
                        f.bool()
                                .filter(f.terms().field("requests").matchingAny(tokens))
                                .mustNot(f.terms().field("state").matchingAny(SETTLED)),
                SeenQuestions::newest);
    }

    private Mono<List<RequestedQuestion>> shown(
            List<QuestionSummary> rows,
            Map<String, Question> read,
            Viewer viewer,
            Locale language) {
        var people =
                read.values().stream()
                        .flatMap(question -> question.requests().stream())
                        .flatMap(HelpRequest::people)
                        .collect(Collectors.toSet());
        return bylines.of(people, language)
                .map(names ->
                        rows.stream()
                                .flatMap(row ->
                                        Stream.ofNullable(read.get(row.id()))
                                                .flatMap(question ->
                                                        shown(question, viewer, names, language)
                                                                .to(viewer.memberId())
                                                                .stream())
                                                .map(request ->
                                                        new RequestedQuestion(row, request)))
                                .toList());
    }

    private RequestsShown shown(
            Question question, Viewer viewer, Bylines.Names names, Locale language) {
        return new RequestsShown(
                question,
                viewer,
                member -> names.of(member, question.veil()),
                groups.named(question.groupsOfRequests(), viewer.audience(), language));
    }
}
