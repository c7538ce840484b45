package org.atrium.server.events;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.CalendarImport;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.contract.people.Author;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads calendars of elsewhere again and again for the groups that follow them. Whichever program
 * comes first takes a reading upon itself by writing when it does, so that each is done once.
 */
@Component
class FollowingCalendars {

    static final String FOLLOWED = "CalendarFollowed";
    static final String UNFOLLOWED = "CalendarUnfollowed";
    static final Duration AGAIN = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(FollowingCalendars.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int MOST = 10;
    private static final String FAILED = "failedSince";

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final CalendarReading reading;
    private final Accounts accounts;
    private final Authors authors;
    private final Background background;
    private final Clock clock;

    FollowingCalendars(
            ReactiveMongoOperations mongo,
            FactRelay relay,
            CalendarReading reading,
            Accounts accounts,
            Authors authors,
            Background background,
            Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.reading = reading;
        this.accounts = accounts;
        this.authors = authors;
        this.background = background;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.start(
                "Following calendars",
                Flux.interval(EVERY)
                        .onBackpressureDrop()
                        .concatMap(
                                tick ->
                                        readDue()
                                                .onErrorResume(failure -> {
                                                    LOG.warn(
                                                            "No calendar was read this time",
                                                            failure);
                                                    return Mono.empty();
                                                }),
                                1)
                        .then());
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    Mono<List<FollowedCalendar>> of(String slug, Viewer viewer) {
        return reading.refuseOthers(slug, viewer)
                .thenMany(Flux.defer(() -> sources(slug)))
                .collectList()
                .flatMap(sources ->
                        authors.named(
                                        sources.stream()
                                                .map(CalendarSource::by)
                                                .collect(Collectors.toSet()))
                                .map(named ->
                                        sources.stream()
                                                .map(source -> shown(source, named))
                                                .toList()));
    }

    private Flux<CalendarSource> sources(String slug) {
        // ';' follows ':'
        var ofGroup = Query.query(Criteria.where("_id").gt(slug + ":").lt(slug + ";"));
        return mongo.find(ofGroup, CalendarSource.class).filter(source -> !source.ended());
    }

    private static FollowedCalendar shown(CalendarSource source, Map<String, Author> named) {
        return new FollowedCalendar(
                source.id().substring(source.id().indexOf(':') + 1),
                source.address(),
                named.getOrDefault(source.by(), new Author("?", "?", null)),
                source.since(),
                source.readAt(),
                source.failedSince());
    }

    /** Nothing is followed that cannot be read. */
    Mono<CalendarImport> follow(String slug, CalendarForm form, Viewer viewer, Locale language) {
        var address = form.address() == null ? "" : form.address().strip();
        if (address.isEmpty()) {
            throw Refusal.Invalid.of("address", "value.missing").refused();
        }
        var id = slug + ":" + CalendarReading.id(slug, address);
        return reading.refuseOthers(slug, viewer)
                .thenMany(Flux.defer(() -> sources(slug)))
                .filter(source -> !source.id().equals(id))
                .count()
                .flatMap(others ->
                        others >= MOST
                                ? Mono.error(new Refusal.Conflict("calendar.followed").refused())
                                : reading.bring(
                                        slug, new CalendarForm(null, address), viewer, language))
                .delayUntil(done -> remember(id, slug, address, viewer));
    }

    private Mono<CalendarSource> remember(String id, String slug, String address, Viewer viewer) {
        var now = now();
        var update =
                new Update()
                        .set("group", slug)
                        .set("address", address)
                        .set("by", viewer.memberId())
                        .set("since", now)
                        .set("readAt", now)
                        .set("ended", false)
                        .unset(FAILED);
        return write(where(id), update, fact(FOLLOWED, slug, address, viewer, now), true);
    }

    Mono<Void> unfollow(String slug, String id, Viewer viewer) {
        return reading.refuseOthers(slug, viewer)
                .then(Mono.defer(() -> mongo.findById(slug + ":" + id, CalendarSource.class)))
                .filter(source -> !source.ended())
                .flatMap(source ->
                        write(
                                where(source.id()).and("ended").is(false),
                                Update.update("ended", true),
                                fact(UNFOLLOWED, slug, source.address(), viewer, now()),
                                false))
                .then();
    }

    private static Criteria where(String id) {
        return Criteria.where("_id").is(id);
    }

    private Mono<CalendarSource> write(Criteria as, Update update, Fact fact, boolean orInsert) {
        return mongo.findAndModify(
                        Query.query(as),
                        update.push(Fact.PENDING, fact),
                        FindAndModifyOptions.options().returnNew(true).upsert(orInsert),
                        CalendarSource.class)
                .doOnNext(written ->
                        relay.relay(CalendarSource.COLLECTION, written.id(), List.of(fact)));
    }

    private static Fact fact(String type, String slug, String address, Viewer viewer, Instant at) {
        return Fact.of(type, at, viewer.memberId(), slug, null, "confidential", List.of(slug))
                .saying(address);
    }

    Mono<Void> readDue() {
        var due = now().minus(AGAIN);
        return WholeCollection.read(mongo, CalendarSource.class, CalendarSource::id)
                .filter(source -> !source.ended() && source.readAt().isBefore(due))
                .concatMap(this::claim)
                .concatMap(this::read)
                .then();
    }

    private Mono<CalendarSource> claim(CalendarSource source) {
        return mongo.findAndModify(
                Query.query(where(source.id()).and("readAt").is(source.readAt())),
                Update.update("readAt", now()),
                CalendarSource.class);
    }

    /** For whoever follows it; when they do not organise the group any more, it fails. */
    private Mono<Void> read(CalendarSource source) {
        return accounts.byId(source.by())
                .map(account -> Viewer.of(account, now()))
                .flatMap(viewer ->
                        reading.bring(
                                source.group(),
                                new CalendarForm(null, source.address()),
                                viewer,
                                Locale.ENGLISH))
                .flatMap(done -> mend(source))
                .onErrorResume(RefusedException.class, refused -> fail(source));
    }

    private Mono<Void> mend(CalendarSource source) {
        return source.failedSince() == null
                ? Mono.empty()
                : note(where(source.id()), new Update().unset(FAILED));
    }

    private Mono<Void> fail(CalendarSource source) {
        return note(where(source.id()).and(FAILED).exists(false), Update.update(FAILED, now()));
    }

    private Mono<Void> note(Criteria as, Update update) {
        return mongo.updateFirst(Query.query(as), update, CalendarSource.class).then();
    }
}
