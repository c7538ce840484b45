package org.atrium.server.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.RequestState;
import org.atrium.server.identity.Viewer;

/**
 * Who was asked to help, for somebody who looks at the question.
 *
 * @param names by member id
 * @param groups by slug, those that the viewer may know of
 */
record RequestsShown(
        Question question,
        Viewer viewer,
        Function<String, Optional<Author>> names,
        Map<String, GroupRef> groups) {

    List<org.atrium.contract.questions.HelpRequest> all() {
        var everything = Rights.toSeeRequests(question, viewer);
        return question.requests().stream()
                .filter(request -> everything || request.state() == RequestState.TAKEN)
                .flatMap(request -> shown(request).stream())
                .toList();
    }

    Optional<org.atrium.contract.questions.HelpRequest> to(String member) {
        return question.request(member).flatMap(this::shown);
    }

    private Optional<org.atrium.contract.questions.HelpRequest> shown(HelpRequest request) {
        return names.apply(request.to())
                .flatMap(to ->
                        names.apply(request.by())
                                .map(by ->
                                        new org.atrium.contract.questions.HelpRequest(
                                                to,
                                                by,
                                                request.at(),
                                                request.state(),
                                                request.since(),
                                                hasAnswered(request.to()),
                                                Stream.ofNullable(request.passedTo())
                                                        .flatMap(id -> names.apply(id).stream())
                                                        .findFirst()
                                                        .orElse(null),
                                                Stream.ofNullable(request.passedToGroup())
                                                        .flatMap(slug ->
                                                                Stream.ofNullable(groups.get(slug)))
                                                        .findFirst()
                                                        .orElse(null),
                                                request.routed())));
    }

    private boolean hasAnswered(String member) {
        return question.answers().stream().anyMatch(answer -> answer.isBy(member));
    }
}
