package org.atrium.server.events;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Acts.Change;
import org.atrium.server.questions.Confirmation;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says to people that they helped at an event, and shows it where both agree. */
@Component
class ThanksAtEvents {

    static final String THANKS = "thanks";

    private static final int MOST = 2_000;

    private final Events events;
    private final Accounts accounts;
    private final Topics topics;
    private final Clock clock;

    ThanksAtEvents(Events events, Accounts accounts, Topics topics, Clock clock) {
        this.events = events;
        this.accounts = accounts;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * @param decide on the event and the member id of the other one; null where nobody has that
     *     name
     */
    private Mono<Gathering> change(
            String id,
            String username,
            Viewer viewer,
            BiFunction<Gathering, @Nullable String, Optional<Change>> decide) {
        return accounts.byUsername(Usernames.normalised(username))
                .map(Account::id)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(other ->
                        events.change(
                                id, viewer, event -> decide.apply(event, other.orElse(null))));
    }

    Mono<Gathering> thank(String id, String username, @Nullable ThanksForm form, Viewer viewer) {
        return change(id, username, viewer, (event, whom) -> thanked(event, whom, form, viewer));
    }

    private Optional<Change> thanked(
            Gathering event, @Nullable String whom, @Nullable ThanksForm form, Viewer viewer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var member = viewer.memberId();
        refuse(event, viewer, now);
        if (whom == null || !EventRights.toBeThanked(event, whom)) {
            throw new Refusal.NotFound("event.thanks.person").refused();
        }
        if (whom.equals(member)) {
            throw new Refusal.Forbidden("event.thanks.own").refused();
        }
        var checks = new Checks();
        var chosen =
                Confirmation.topics(
                        form, event.plan().topics(), topics, checks, "event.thanks.topics");
        checks.size("topics", chosen, 0, EventThanksApi.MOST_TOPICS).refuseProblems();
        var before = Confirmation.find(event.thanks(), whom, member);
        if (before.isEmpty()) {
            return Optional.of(first(event, new Confirmation(whom, member, chosen, now, false)));
        }
        return before.filter(one -> !one.topics().equals(chosen))
                .map(one -> anew(event, one, chosen, now));
    }

    private static void refuse(Gathering event, Viewer viewer, Instant now) {
        var why = EventRights.unthankful(event, viewer, now);
        if (why != null) {
            throw (why.equals(EventRights.NOT_THERE)
                            ? new Refusal.Forbidden(why)
                            : new Refusal.Conflict(why))
                    .refused();
        }
    }

    private static Change first(Gathering event, Confirmation said) {
        if (event.thanks().size() >= MOST) {
            throw new Refusal.Conflict("event.thanks.full").refused();
        }
        var as = Criteria.where("version").is(event.version());
        as.and("taking." + said.by() + ".level").is(Gathering.YES);
        if (!event.author().equals(said.about())) {
            as.and("taking." + said.about() + ".level").is(Gathering.YES);
            as.and("taking." + said.about() + ".shown").is(true);
        }
        as.and(THANKS + "." + (MOST - 1)).exists(false);
        as.and(THANKS).not().elemMatch(on("", said));
        return new Change(
                as,
                new Update().push(THANKS, said),
                EventFacts.inConfidence(EventFacts.HELPED, event, said.by(), said.at())
                        .naming(List.of(said.about())));
    }

    private static Change anew(
            Gathering event, Confirmation before, List<String> chosen, Instant now) {
        return new Change(
                unchanged(before).and("version").is(event.version()),
                of(before, new Update().set(THANKS + ".$[one].topics", chosen))
                        .set(THANKS + ".$[one].at", now)
                        .set(THANKS + ".$[one].shown", false),
                EventFacts.inConfidence(EventFacts.SAID_ANEW, event, before.by(), now));
    }

    Mono<Gathering> withdraw(String id, String username, Viewer viewer) {
        return change(
                id,
                username,
                viewer,
                (event, whom) ->
                        Optional.ofNullable(whom)
                                .flatMap(to ->
                                        Confirmation.find(event.thanks(), to, viewer.memberId()))
                                .map(said ->
                                        new Change(
                                                Criteria.where(THANKS).elemMatch(on("", said)),
                                                without(said),
                                                EventFacts.inConfidence(
                                                        EventFacts.WITHDRAWN,
                                                        event,
                                                        said.by(),
                                                        clock.instant()))));
    }

    private static Update without(Confirmation said) {
        return new Update()
                .pull(
                        THANKS,
                        new Document(Confirmation.ABOUT, said.about()).append("by", said.by()));
    }

    /**
     * @param shown whether it is to be shown from now on
     */
    Mono<Gathering> show(String id, String username, boolean shown, Viewer viewer) {
        return change(
                id,
                username,
                viewer,
                (event, by) -> {
                    var said =
                            Optional.ofNullable(by)
                                    .flatMap(member ->
                                            Confirmation.find(
                                                    event.thanks(), viewer.memberId(), member))
                                    .filter(one -> !one.topics().isEmpty())
                                    .orElseThrow(() ->
                                            new Refusal.NotFound("event.thanks.unknown").refused());
                    return said.shown() == shown
                            ? Optional.empty()
                            : Optional.of(showing(event, said, shown));
                });
    }

    private Change showing(Gathering event, Confirmation said, boolean shown) {
        return new Change(
                unchanged(said),
                of(said, new Update().set(THANKS + ".$[one].shown", shown)),
                EventFacts.of(
                        shown ? EventFacts.SHOWN : EventFacts.HIDDEN,
                        event,
                        said.about(),
                        null,
                        clock.instant()));
    }

    private static Update of(Confirmation said, Update update) {
        return update.filterArray(on("one.", said));
    }

    /** Nobody shows what was said with other topics meanwhile. */
    private static Criteria unchanged(Confirmation said) {
        return Criteria.where(THANKS).elemMatch(on("", said).and("at").is(said.at()));
    }

    private static Criteria on(String prefix, Confirmation said) {
        return Criteria.where(prefix + Confirmation.ABOUT)
                .is(said.about())
                .and(prefix + "by")
                .is(said.by());
    }
}
