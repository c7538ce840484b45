package org.atrium.server.people;

import java.time.Clock;
import java.util.List;
import org.atrium.contract.people.HelpWay;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who can be asked to be a mentor, as far as whoever asks sees it. */
@Component
class Mentors {

    private final Askable askable;
    private final Profiles profiles;
    private final RequestLoads loads;
    private final MentorBooks books;
    private final Clock clock;

    Mentors(
            Askable askable,
            Profiles profiles,
            RequestLoads loads,
            MentorBooks books,
            Clock clock) {
        this.askable = askable;
        this.profiles = profiles;
        this.loads = loads;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Somebody who can be asked.
     *
     * @param topics ids of those that they are seen to help with
     * @param most how many requests may reach them in 30 days
     */
    record Mentor(List<String> topics, int most) {}

    /** Empty for whoever cannot be asked at present, for whatever reason. */
    Mono<Mentor> seen(Account person, Viewer by) {
        return Mono.just(person)
                .filter(one -> one.isClaimed() && !one.id().equals(by.memberId()))
                .flatMap(one ->
                        Mono.zip(
                                askable.mostRequests(one, by.groupRoles().keySet()),
                                profiles.byId(one.id())))
                .map(read -> mentor(person, read.getT2(), read.getT1(), by))
                .filter(mentor -> !mentor.topics().isEmpty())
                .filterWhen(mentor ->
                        loads.hasRoom(
                                person.id(), claim(by.memberId()), mentor.most(), clock.instant()));
    }

    private static Mentor mentor(Account person, Profile profile, int most, Viewer by) {
        var seen = new SeenProfile(person, profile, new FieldSight(by.audience()));
        var mentors = seen.helpsBy().contains(HelpWay.MENTOR);
        return new Mentor(mentors ? seen.canHelp() : List.of(), most);
    }

    /** As what it counts among the requests that somebody gets. */
    static String claim(String learner) {
        return "mentoring:" + learner;
    }

    /** Whether the caller can ask this person, whom they do not wait for or learn from already. */
    Mono<Boolean> mayBeAsked(Account person) {
        return Viewer.current()
                .filter(viewer -> viewer.kind() == Viewer.Kind.MEMBER && !viewer.blocked())
                .filterWhen(viewer -> seen(person, viewer).hasElement())
                .filterWhen(viewer ->
                        books.of(person.id()).map(book -> mayAskAgain(book, viewer.memberId())))
                .hasElement();
    }

    static boolean mayAskAgain(MentorBook book, String learner) {
        return book.of(learner).filter(Mentors::settles).isEmpty();
    }

    private static boolean settles(MentorBook.Asking asking) {
        return switch (asking.state()) {
            case ASKED, TAKEN, DECLINED -> true;
            case WITHDRAWN, ENDED, LAPSED -> false;
        };
    }
}
