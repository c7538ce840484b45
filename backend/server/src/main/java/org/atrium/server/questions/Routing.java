package org.atrium.server.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.RouteStep;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.people.Matching;
import org.atrium.server.people.RequestLoads;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Messages;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes questions that nobody answers further: to people who fit, to the organisers of their
 * groups, to the wider area, to the helpdesk. Each step is one conditional write, so that it is
 * done once, however many programs look and whenever they are killed; when it is due stands in the
 * question.
 */
@Component
class Routing {

    static final String ROUTED = "QuestionRouted";

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 10_000;
    private static final int TOGETHER = 8;

    private final SearchIndex index;
    private final Questions questions;
    private final Accounts accounts;
    private final Matching matching;
    private final RequestLoads loads;
    private final Topics topics;
    private final Groups groups;
    private final Messages messages;
    private final RoutingSettings settings;
    private final Background background;

    Routing(
            SearchIndex index,
            Questions questions,
            Accounts accounts,
            Matching matching,
            RequestLoads loads,
            Topics topics,
            Groups groups,
            Messages messages,
            RoutingSettings settings,
            Background background) {
        this.index = index;
        this.questions = questions;
        this.accounts = accounts;
        this.matching = matching;
        this.loads = loads;
        this.topics = topics;
        this.groups = groups;
        this.messages = messages;
        this.settings = settings;
        this.background = background;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.start(
                "Routing of questions",
                Flux.interval(EVERY)
                        .onBackpressureDrop()
                        .concatMap(
                                tick ->
                                        route(Instant.now())
                                                .onErrorResume(failure -> {
                                                    LOG.warn(
                                                            "Questions were not routed this minute",
                                                            failure);
                                                    return Mono.empty();
                                                }),
                                1)
                        .then());
    }

    /** Takes every question that is due one step further; answers how many went. */
    Mono<Long> route(Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MILLIS);
        return due(now).flatMapMany(Flux::fromIterable)
                .flatMap(
                        id ->
                                step(id, now)
                                        .onErrorResume(failure -> {
                                            LOG.warn("{} was not routed", id, failure);
                                            return Mono.empty();
                                        }),
                        TOGETHER)
                .count();
    }

    /** By the index, the longest due first. */
    Mono<List<String>> due(Instant now) {
        return index.query(session ->
                session.search(QuestionEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.range().field("routeDue").atMost(now))
                        .sort(f -> f.field("routeDue"))
                        .fetchHits(MOST_AT_ONCE));
    }

    /** One step further, if it is due; empty if not, or if somebody else was first. */
    Mono<Question> step(String id, Instant now) {
        return questions
                .byId(id)
                .filter(question ->
                        Route.dueAt(question).filter(due -> !due.isAfter(now)).isPresent())
                .flatMap(question -> {
                    var route = Objects.requireNonNull(question.route());
                    return isTakenOf(question, now)
                            ? write(
                                    question,
                                    route.until(now.plus(settings.then())),
                                    new Update(),
                                    List.of())
                            : step(question, route, now);
                });
    }

    private boolean isTakenOf(Question question, Instant now) {
        return question.requests().stream()
                .anyMatch(request ->
                        request.state() == RequestState.TAKEN
                                && request.since().plus(settings.then()).isAfter(now));
    }

    private Mono<Question> step(Question question, Route route, Instant now) {
        return switch (route.next() == null ? RouteStep.HELPDESK : route.next()) {
            case EXPERTS -> toExperts(question, route, now);
            case ORGANISERS -> toOrganisers(question, route, now);
            case WIDER -> toWiderArea(question, route, now);
            case HELPDESK -> toHelpdesk(question, route, now);
        };
    }

    private Mono<Question> toExperts(Question question, Route route, Instant now) {
        return experts(question, now)
                .flatMap(found -> {
                    var requests =
                            found.stream()
                                    .map(member ->
                                            HelpRequest.routed(
                                                    member, question.author().member(), now))
                                    .toList();
                    var update = new Update();
                    if (!requests.isEmpty()) {
                        update.push("requests").each(requests.toArray());
                    }
                    var facts =
                            found.isEmpty()
                                    ? List.<Fact>of()
                                    : List.of(
                                            fact(Requesting.REQUESTED, question, null, now)
                                                    .naming(found));
                    return write(
                            question,
                            route.after(!found.isEmpty(), now, settings.then()),
                            update,
                            facts);
                });
    }

    /** Those who can be asked and may see it, as far as whoever asked sees who they are. */
    private Mono<List<String>> experts(Question question, Instant now) {
        var free =
                RequestsApi.MOST
                        - (int) question.requests().stream().filter(HelpRequest::isActive).count();
        return free <= 0
                ? Mono.just(List.of())
                : accounts.byId(question.author().member())
                        .flatMapMany(asker ->
                                matching.toBeAsked(
                                        topics.resolved(question.topics()),
                                        question.language(),
                                        question.groups(),
                                        excluded(question),
                                        asker.audience()))
                        .filter(found -> maySee(question, found.account()))
                        .filterWhen(
                                found ->
                                        loads.claim(
                                                found.account().id(),
                                                question.id(),
                                                found.most(),
                                                now),
                                1)
                        .map(found -> found.account().id())
                        .take(free)
                        .collectList();
    }

    private static List<String> excluded(Question question) {
        return Stream.concat(question.people().stream(), Stream.of(question.author().member()))
                .distinct()
                .toList();
    }

    private static boolean maySee(Question question, Account account) {
        return !account.blocked() && Sight.asAnybody(question, account.audience());
    }

    private Mono<Question> toOrganisers(Question question, Route route, Instant now) {
        return write(
                question,
                route.after(true, now, settings.then()),
                new Update(),
                List.of(fact(ROUTED, question, RouteStep.ORGANISERS.value(), now)));
    }

    private Mono<Question> toWiderArea(Question question, Route route, Instant now) {
        var wider =
                Rights.isOpenToLifts(question)
                        ? groups.withWider(question.groups()).stream()
                                .filter(slug -> !question.groups().contains(slug))
                                .findFirst()
                        : Optional.<String>empty();
        var after = route.after(wider.isPresent(), now, settings.then());
        if (wider.isEmpty()) {
            return write(question, after, new Update(), List.of());
        }
        var lift =
                new Lift(
                        wider.get(),
                        false,
                        question.author(),
                        now,
                        messages.sentence(
                                "route.lifted",
                                List.of(),
                                Locale.forLanguageTag(question.language())),
                        question.language());
        var brought = Lifting.brought(question, lift, question.author().member());
        return write(
                question,
                after,
                brought.update(),
                brought.facts().stream().map(fact -> fact.saying(ROUTED)).toList());
    }

    /** What only some may read goes no further. */
    private Mono<Question> toHelpdesk(Question question, Route route, Instant now) {
        var open = question.visibility() == Visibility.PUBLIC;
        return write(
                question,
                route.after(open, now, settings.then()),
                new Update(),
                open
                        ? List.of(fact(ROUTED, question, RouteStep.HELPDESK.value(), now))
                        : List.of());
    }

    private Mono<Question> write(Question question, Route route, Update update, List<Fact> facts) {
        var told = new ArrayList<>(facts);
        if (facts.stream().noneMatch(fact -> fact.type().equals(ROUTED))) {
            told.add(fact(ROUTED, question, null, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        }
        return questions.change(
                question.id(),
                Criteria.where("acts").is(question.acts()),
                update.set("route", route),
                told.toArray(Fact[]::new));
    }

    private static Fact fact(String type, Question question, @Nullable String part, Instant now) {
        return question.fact(type, question.author().member(), part, now);
    }
}
