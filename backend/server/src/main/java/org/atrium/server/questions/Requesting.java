package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.ResponseForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Askable;
import org.atrium.server.people.RequestLoads;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks people to help with a question, and hears what they say to it. */
@Component
class Requesting {

    static final String REQUESTED = "HelpRequested";
    static final String WITHDRAWN = "HelpRequestWithdrawn";
    static final String TAKEN = "HelpTaken";
    static final String DECLINED = "HelpDeclined";
    static final String REOPENED = "HelpReopened";
    static final String PASSED = "HelpPassedOn";

    /** Its part is the slug of the group. */
    static final String PASSED_TO_GROUP = "HelpPassedToGroup";

    private static final String FIELD = "requests";

    private final Reworking reworking;
    private final Accounts accounts;
    private final Askable askable;
    private final RequestLoads loads;
    private final Groups groups;

    Requesting(
            Reworking reworking,
            Accounts accounts,
            Askable askable,
            RequestLoads loads,
            Groups groups) {
        this.reworking = reworking;
        this.accounts = accounts;
        this.askable = askable;
        this.loads = loads;
        this.groups = groups;
    }

    Mono<Question> ask(String id, String username, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> decideToAsk(question, username, viewer), false);
    }

    private Mono<Rework> decideToAsk(Question question, String username, Viewer viewer) {
        if (!Rights.toRequest(question, viewer)) {
            throw new Refusal.Forbidden("request.power").refused();
        }
        refuseSettled(question);
        return person(username)
                .flatMap(person -> {
                    var before = question.request(person.id());
                    if (before.isPresent()) {
                        refuseAgain(before.get());
                        return Mono.empty();
                    }
                    if (question.requests().stream().filter(HelpRequest::isActive).count()
                            >= RequestsApi.MOST) {
                        throw new Refusal.Conflict("request.most").refused();
                    }
                    return claimed(question, person)
                            .map(now -> {
                                var request = HelpRequest.of(person.id(), viewer.memberId(), now);
                                return new Rework(
                                        new Update().push(FIELD, request),
                                        asked(question, request));
                            });
                });
    }

    private static void refuseAgain(HelpRequest before) {
        if (!before.isActive()) {
            throw new Refusal.Conflict("request.again").refused();
        }
    }

    private static void refuseSettled(Question question) {
        if (!Rights.isOpenToRequests(question)) {
            throw new Refusal.Conflict("request.settled").refused();
        }
    }

    private static Fact asked(Question question, HelpRequest request) {
        return question.fact(REQUESTED, request.by(), null, request.at())
                .naming(List.of(request.to()));
    }

    private Mono<Account> person(String username) {
        return accounts.byUsername(Usernames.normalised(username))
                .filter(Account::isClaimed)
                .switchIfEmpty(Mono.error(new Refusal.NotFound("person.unknown").refused()));
    }

    /**
     * Takes one of the requests that the person wants to get; refused in the same words whatever
     * keeps them from being asked.
     */
    private Mono<Instant> claimed(Question question, Account person) {
        var now = Instant.now().truncatedTo(MILLIS);
        if (question.isBy(person.id()) || !Sight.asAnybody(question, person.audience())) {
            return notNow();
        }
        return askable.mostRequests(person, question.groups())
                .filterWhen(most -> loads.claim(person.id(), question.id(), most, now))
                .map(most -> now)
                .switchIfEmpty(notNow());
    }

    private static <T> Mono<T> notNow() {
        return Mono.error(() -> new Refusal.Conflict("request.not-now").refused());
    }

    Mono<Question> withdraw(String id, String username, Viewer viewer) {
        return reworking.rework(
                id, viewer, question -> decideToWithdraw(question, username, viewer), false);
    }

    private Mono<Rework> decideToWithdraw(Question question, String username, Viewer viewer) {
        if (!Rights.toRequest(question, viewer)) {
            throw new Refusal.Forbidden("request.power").refused();
        }
        return person(username)
                .flatMap(person -> Mono.justOrEmpty(question.request(person.id())))
                .filter(request -> request.state() == RequestState.OPEN)
                .map(request ->
                        new Rework(
                                new Update().set(FIELD, without(question, request.to())),
                                fact(WITHDRAWN, question, viewer)));
    }

    private static List<HelpRequest> without(Question question, String member) {
        return question.requests().stream().filter(one -> !one.to().equals(member)).toList();
    }

    Mono<Question> respond(String id, ResponseForm form, Viewer viewer) {
        new Checks()
                .that(form.state() != null, "state", "value.missing")
                .that(
                        form.state() != RequestState.PASSED
                                || (form.username() == null) != (form.group() == null),
                        "username",
                        "request.to-whom")
                .refuseProblems();
        return reworking.rework(
                id,
                viewer,
                question -> {
                    var request =
                            question.request(viewer.memberId())
                                    .orElseThrow(() ->
                                            new Refusal.NotFound("request.unknown").refused());
                    return decide(question, request, form, viewer);
                },
                false);
    }

    private Mono<Rework> decide(
            Question question, HelpRequest request, ResponseForm form, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        var username = form.username();
        var group = form.group();
        if (form.state() == RequestState.PASSED) {
            refuseSettled(question);
            refuseMovedOn(question, request);
            return username != null
                    ? passedTo(question, request, username, viewer)
                    : passedToGroup(question, request, String.valueOf(group), viewer);
        }
        if (form.state() == request.state()) {
            return Mono.empty();
        }
        refuseMovedOn(question, request);
        if (form.state() == RequestState.TAKEN) {
            refuseSettled(question);
        }
        var left = replaced(unpassed(question, request), request.in(form.state(), now));
        var said =
                switch (form.state()) {
                    case TAKEN -> TAKEN;
                    case DECLINED, PASSED -> DECLINED;
                    case OPEN -> REOPENED;
                };
        var fact = fact(said, question, viewer);
        return Mono.just(
                new Rework(
                        new Update().set(FIELD, left),
                        form.state() == RequestState.OPEN
                                ? fact
                                : fact.naming(waiting(question, request))));
    }

    /** Whoever it was passed on to counts on it once they have taken it or said no. */
    private static void refuseMovedOn(Question question, HelpRequest request) {
        if (heir(question, request).filter(heir -> heir.state() != RequestState.OPEN).isPresent()) {
            throw new Refusal.Conflict("request.moved-on").refused();
        }
    }

    private static Optional<HelpRequest> heir(Question question, HelpRequest request) {
        return Optional.ofNullable(request.passedTo())
                .flatMap(question::request)
                .filter(heir -> heir.by().equals(request.to()));
    }

    private static List<HelpRequest> unpassed(Question question, HelpRequest request) {
        return heir(question, request)
                .map(heir -> without(question, heir.to()))
                .orElse(question.requests());
    }

    private static List<HelpRequest> replaced(List<HelpRequest> all, HelpRequest by) {
        return all.stream().map(one -> one.to().equals(by.to()) ? by : one).toList();
    }

    private Mono<Rework> passedTo(
            Question question, HelpRequest request, String username, Viewer viewer) {
        return person(username)
                .flatMap(person -> {
                    if (person.id().equals(request.passedTo())) {
                        return Mono.empty();
                    }
                    if (question.request(person.id()).isPresent()) {
                        throw new Refusal.Conflict("request.again").refused();
                    }
                    return claimed(question, person)
                            .map(now -> {
                                var next = HelpRequest.of(person.id(), viewer.memberId(), now);
                                var all =
                                        new ArrayList<>(
                                                replaced(
                                                        unpassed(question, request),
                                                        request.passed(person.id(), null, now)));
                                all.add(next);
                                return new Rework(
                                        new Update().set(FIELD, all),
                                        List.of(
                                                fact(PASSED, question, viewer)
                                                        .naming(waiting(question, request)),
                                                asked(question, next)));
                            });
                });
    }

    private Mono<Rework> passedToGroup(
            Question question, HelpRequest request, String group, Viewer viewer) {
        if (group.equals(request.passedToGroup())) {
            return Mono.empty();
        }
        var now = Instant.now().truncatedTo(MILLIS);
        return groups.unknown(List.of(group), viewer.audience())
                .map(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw new Refusal.NotFound("group.unknown").refused();
                    }
                    if (!isSeenIn(question, group)) {
                        throw new Refusal.Conflict("request.group").refused();
                    }
                    var all =
                            replaced(unpassed(question, request), request.passed(null, group, now));
                    return new Rework(
                            new Update().set(FIELD, all),
                            List.of(
                                    fact(PASSED, question, viewer)
                                            .naming(waiting(question, request)),
                                    question.fact(PASSED_TO_GROUP, viewer.memberId(), group, now)));
                });
    }

    /** Whether the organisers of the group see the question for being so. */
    private static boolean isSeenIn(Question question, String group) {
        return question.groups().contains(group)
                || question.visibility() == Visibility.PUBLIC && !Audience.isPrivate(group);
    }

    /** Those who wait to hear of it: who passed it on, and who has the question. */
    private static List<String> waiting(Question question, HelpRequest request) {
        return Stream.of(request.by(), question.author().member()).distinct().toList();
    }

    private static Fact fact(String type, Question question, Viewer viewer) {
        return question.fact(type, viewer.memberId(), null, Instant.now().truncatedTo(MILLIS));
    }
}
