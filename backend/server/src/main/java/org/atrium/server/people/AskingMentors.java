package org.atrium.server.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.MentoringResponse;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.MentorBook.Approach;
import org.atrium.server.people.MentorBook.Asking;
import org.atrium.server.people.MentorBook.Pair;
import org.atrium.server.people.MentorBooks.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks people to be mentors, and hears what they say to it. */
@Component
class AskingMentors {

    static final String ASKED = "MentoringAsked";
    static final String TAKEN = "MentoringTaken";
    static final String DECLINED = "MentoringDeclined";
    static final String WITHDRAWN = "MentoringWithdrawn";
    static final String ENDED = "MentoringEnded";

    /** After so long, what was about to be asked was not. */
    private static final Duration ABOUT_TO = Duration.ofMinutes(1);

    private static final Set<MentoringState> ANSWERS =
            Set.of(MentoringState.TAKEN, MentoringState.DECLINED, MentoringState.ENDED);

    private final MentorBooks books;
    private final Mentors mentors;
    private final RequestLoads loads;
    private final Accounts accounts;
    private final Topics topics;

    AskingMentors(
            MentorBooks books,
            Mentors mentors,
            RequestLoads loads,
            Accounts accounts,
            Topics topics) {
        this.books = books;
        this.mentors = mentors;
        this.loads = loads;
        this.accounts = accounts;
        this.topics = topics;
    }

    Mono<Pair> ask(String username, MentoringForm form, Viewer learner) {
        var chosen = topics.resolved(form.topics() == null ? List.of() : form.topics());
        said(new Checks(), "note", form.note(), form.language())
                .size("topics", chosen, 1, MentoringApi.MOST_TOPICS)
                .refuseProblems();
        var note = new Text(form.note().strip(), form.language());
        return person(username)
                .flatMap(mentor ->
                        books.change(
                                mentor.id(),
                                (book, now) -> asked(book, mentor, chosen, note, learner, now)))
                .flatMap(book -> Mono.justOrEmpty(book.pair(learner.memberId())));
    }

    private static Checks said(
            Checks checks, String field, @Nullable String text, @Nullable String language) {
        return checks.text(field, text, MentoringApi.SHORTEST, MentoringApi.LONGEST)
                .language("language", language);
    }

    private Mono<Account> person(String username) {
        return accounts.byUsername(Usernames.normalised(username))
                .filter(Account::isClaimed)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("person.unknown").refused()));
    }

    private Mono<Change> asked(
            MentorBook book,
            Account mentor,
            List<String> chosen,
            Text note,
            Viewer learner,
            Instant now) {
        var id = learner.memberId();
        if (book.of(id).filter(Asking::isActive).isPresent()) {
            return Mono.empty();
        }
        if (!Mentors.mayAskAgain(book, id)) {
            throw new Refusal.Conflict("mentoring.again").refused();
        }
        var asking = new Asking(id, chosen, note, now, MentoringState.ASKED, now, null);
        return mentors.seen(mentor, learner)
                .doOnNext(seen ->
                        new Checks()
                                .that(
                                        seen.topics().containsAll(chosen),
                                        "topics",
                                        "mentoring.topics")
                                .refuseProblems())
                .flatMap(seen -> waitFor(mentor.id(), id).thenReturn(seen))
                .filterWhen(seen -> loads.claim(mentor.id(), Mentors.claim(id), seen.most(), now))
                .map(seen -> new Change(book.with(asking), told(ASKED, id, book, mentor.id(), now)))
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("request.not-now").refused()));
    }

    /** Claims one of the few that somebody may wait for, before the mentor's book is written. */
    private Mono<MentorBook> waitFor(String mentor, String learner) {
        return books.change(
                learner,
                (own, now) ->
                        books.of(own.mentors()).map(theirs -> waiting(own, theirs, mentor, now)));
    }

    private static Change waiting(
            MentorBook own, Map<String, MentorBook> theirs, String mentor, Instant now) {
        var others = new ArrayList<Approach>();
        var open = 0;
        for (var one : own.approached()) {
            var asking =
                    Optional.ofNullable(theirs.get(one.mentor()))
                            .flatMap(book -> book.of(own.id()));
            var isAboutTo =
                    one.at().plus(ABOUT_TO).isAfter(now)
                            && asking.filter(said -> !said.at().isBefore(one.at())).isEmpty();
            if (!one.mentor().equals(mentor) && (isAboutTo || asking.isPresent())) {
                others.add(one);
                open += isAboutTo || asking.filter(Asking::isOpen).isPresent() ? 1 : 0;
            }
        }
        if (open >= MentoringApi.MOST) {
            throw new Refusal.Conflict("mentoring.most").refused();
        }
        others.add(new Approach(mentor, now));
        return new Change(own.approaching(others), List.of());
    }

    Mono<Pair> leave(String username, Viewer learner) {
        return person(username)
                .flatMap(mentor ->
                        books.change(
                                mentor.id(), (book, now) -> left(book, learner.memberId(), now)))
                .flatMap(book -> Mono.justOrEmpty(book.pair(learner.memberId())));
    }

    private static Mono<Change> left(MentorBook book, String learner, Instant now) {
        var asking = asking(book, learner);
        return switch (asking.state()) {
            case ASKED -> into(book, asking, MentoringState.WITHDRAWN, WITHDRAWN, learner, now);
            case TAKEN -> into(book, asking, MentoringState.ENDED, ENDED, learner, now);
            default -> Mono.empty();
        };
    }

    private static Asking asking(MentorBook book, String learner) {
        return book.of(learner)
                .orElseThrow(() -> new Refusal.NotFound("mentoring.unknown").refused());
    }

    private static Mono<Change> into(
            MentorBook book,
            Asking asking,
            MentoringState state,
            String fact,
            String actor,
            Instant now) {
        var other = actor.equals(book.id()) ? asking.learner() : book.id();
        return Mono.just(
                new Change(book.with(asking.in(state, now)), told(fact, actor, book, other, now)));
    }

    static Fact told(String type, String actor, MentorBook book, String other, Instant now) {
        return Fact.of(type, now, actor, book.id(), null, "confidential", List.of())
                .naming(List.of(other));
    }

    Mono<Pair> respond(String username, MentoringResponse response, Viewer mentor) {
        var checks =
                new Checks()
                        .that(
                                response.state() != null && ANSWERS.contains(response.state()),
                                "state",
                                "choice.unknown",
                                "taken, declined, ended");
        if (response.state() == MentoringState.TAKEN) {
            said(checks, "message", response.message(), response.language());
        }
        checks.refuseProblems();
        return person(username)
                .flatMap(learner ->
                        books.change(
                                        mentor.memberId(),
                                        (book, now) -> answered(book, learner.id(), response, now))
                                .flatMap(book -> Mono.justOrEmpty(book.pair(learner.id()))));
    }

    private static Mono<Change> answered(
            MentorBook book, String learner, MentoringResponse response, Instant now) {
        var asking = asking(book, learner);
        if (asking.state() == response.state()) {
            return Mono.empty();
        }
        var from =
                response.state() == MentoringState.ENDED
                        ? MentoringState.TAKEN
                        : MentoringState.ASKED;
        if (asking.state() != from) {
            throw new Refusal.Conflict("mentoring.settled").refused();
        }
        return switch (response.state()) {
            case TAKEN -> {
                var message =
                        new Text(
                                String.valueOf(response.message()).strip(),
                                String.valueOf(response.language()));
                yield Mono.just(
                        new Change(
                                book.with(asking.taken(message, now)),
                                told(TAKEN, book.id(), book, learner, now)));
            }
            case DECLINED -> into(book, asking, response.state(), DECLINED, book.id(), now);
            default -> into(book, asking, response.state(), ENDED, book.id(), now);
        };
    }
}
