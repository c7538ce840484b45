package org.atrium.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.atrium.contract.events.CalendarAddress;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.CalendarImport;
import org.atrium.contract.events.CalendarsApi;
import org.atrium.contract.events.CancellationForm;
import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDate;
import org.atrium.contract.events.EventDateForm;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventOutcome;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.events.EventThanksApi;
import org.atrium.contract.events.EventTime;
import org.atrium.contract.events.EventsApi;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.contract.events.Participation;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Events in memory; what comes again does so three times, a week apart. */
public final class PretendEvents implements EventsApi, CalendarsApi, EventThanksApi {

    private static final int TIMES = 3;

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final PretendResources resources;
    private final Map<String, Kept> events = new LinkedHashMap<>();
    private final Map<String, FollowedCalendar> followed = new ConcurrentHashMap<>();
    private final Map<String, CalendarAddress> addresses = new HashMap<>();

    PretendEvents(
            PretendStore store,
            PretendPeople people,
            PretendGroups groups,
            PretendResources resources) {
        this.resources = resources;
        this.store = store;
        this.people = people;
        this.groups = groups;
    }

    private static final class Kept {
        String id = "";
        EventForm form;
        String author = "";
        long version = 1;
        @Nullable String cancelled;
        @Nullable EventOutcome outcome;
        final Map<String, EventDateForm> changes = new HashMap<>();
        final Map<String, Participation> taking = new LinkedHashMap<>();
        final List<String> questions = new ArrayList<>();
        final List<String> materials = new ArrayList<>();
        final List<Event.Thanked> thanks = new ArrayList<>();

        Kept(EventForm form) {
            this.form = form;
        }
    }

    /** For tests: an office hour in Norway, a week from now. */
    public static EventForm form(String title, @Nullable String rule, boolean draft) {
        return form(title, 7, List.of(), rule, draft);
    }

    /**
     * For tests: what organisations host, once.
     *
     * @param days from now; negative for before
     */
    public static EventForm hosted(String title, int days, String... hosts) {
        return form(title, days, List.of(hosts), null, false);
    }

    private static EventForm form(
            String title, int days, List<String> hosts, @Nullable String rule, boolean draft) {
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(days).atTime(16, 0);
        return new EventForm(
                title,
                "Bring <b>scans</b>.",
                "en",
                "office-hour",
                List.of("en", "nb"),
                List.of("norway"),
                List.of(),
                hosts,
                "online",
                null,
                null,
                new EventTime(start, start.plusHours(1), "Europe/Oslo", false),
                rule,
                "https://meet.example/room",
                null,
                null,
                null,
                List.of(),
                "public",
                draft,
                0);
    }

    /** For tests: an event that is there. */
    public synchronized String add(EventForm form, String author) {
        var kept = new Kept(form);
        kept.id = store.nextId();
        kept.author = author;
        events.put(kept.id, kept);
        return kept.id;
    }

    private Kept kept(String id) {
        var kept = events.get(id);
        if (kept == null) {
            throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such event.");
        }
        return kept;
    }

    private static List<EventDate> dates(Kept kept) {
        var dates = new ArrayList<EventDate>();
        var time = kept.form.time();
        for (var week = 0; week < (kept.form.rule() == null ? 1 : TIMES); week++) {
            var name = time.start().plusWeeks(week).toString();
            var change = kept.changes.get(name);
            var start = change == null ? null : change.start();
            var end = change == null ? null : change.end();
            dates.add(
                    date(
                            name,
                            Objects.requireNonNullElse(start, time.start().plusWeeks(week)),
                            Objects.requireNonNullElse(end, time.end().plusWeeks(week)),
                            time,
                            change));
        }
        return dates;
    }

    private static EventDate date(
            String name,
            LocalDateTime start,
            LocalDateTime end,
            EventTime time,
            @Nullable EventDateForm change) {
        var zone = ZoneId.of(time.zone());
        return new EventDate(
                name,
                start.atZone(zone).toInstant(),
                end.atZone(zone).toInstant(),
                new EventTime(start, end, time.zone(), time.allDay()),
                change != null && change.cancelled(),
                change != null && !change.cancelled(),
                change == null ? null : change.reason());
    }

    private static String state(Kept kept) {
        if (kept.form.draft()) {
            return "draft";
        }
        return kept.cancelled == null ? "published" : "cancelled";
    }

    private boolean organises(PretendMember caller, Kept kept) {
        var account = caller.username() == null ? null : store.accounts.get(caller.username());
        return account != null
                && kept.form.groups().stream()
                        .anyMatch(slug -> "organiser".equals(account.roles.get(slug)));
    }

    /** Who asks; no name for a visitor. */
    private record PretendMember(@Nullable String username, Locale language) {}

    private Mono<PretendMember> caller() {
        return PretendStore.caller()
                .map(caller ->
                        new PretendMember(
                                caller.member() == null ? null : store.account(caller).username,
                                caller.language()));
    }

    private Mono<String> writer() {
        return PretendStore.caller().map(caller -> store.writer(caller).username);
    }

    @Override
    public Mono<Page<EventSummary>> events(
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> kind,
            @Nullable String organisation,
            @Nullable String country,
            @Nullable String where,
            @Nullable Boolean mine,
            @Nullable Boolean drafts,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean past,
            @Nullable Integer limit,
            @Nullable String after) {
        return caller().map(caller -> {
            var found = new ArrayList<EventSummary>();
            events.values().stream()
                    .filter(kept ->
                            kept.form.draft() == Boolean.TRUE.equals(drafts)
                                    && (!kept.form.draft() || organises(caller, kept)))
                    .filter(kept ->
                            group == null
                                    || group.isEmpty()
                                    || kept.form.groups().stream().anyMatch(group::contains))
                    .filter(kept ->
                            topic == null
                                    || kept.form.topics() != null
                                            && kept.form.topics().containsAll(topic))
                    .filter(kept ->
                            kind == null || kind.isEmpty() || kind.contains(kept.form.kind()))
                    .filter(kept ->
                            organisation == null
                                    || orNone(kept.form.hosts()).contains(organisation))
                    .filter(kept ->
                            !Boolean.TRUE.equals(mine)
                                    || kept.taking.containsKey(String.valueOf(caller.username())))
                    .forEach(kept ->
                            dates(kept).stream()
                                    .filter(date ->
                                            Boolean.TRUE.equals(past)
                                                    ? !date.end().isAfter(Instant.now())
                                                    : isBetween(date, from, to))
                                    .forEach(date -> found.add(summary(kept, date, caller))));
            return new Page<>(found, null, found.size());
        });
    }

    private static boolean isBetween(EventDate date, @Nullable Instant from, @Nullable Instant to) {
        return date.end().isAfter(Objects.requireNonNullElseGet(from, Instant::now))
                && (to == null || date.start().isBefore(to));
    }

    private EventSummary summary(Kept kept, EventDate date, PretendMember caller) {
        var form = kept.form;
        var own = kept.taking.get(String.valueOf(caller.username()));
        return new EventSummary(
                kept.id,
                form.title(),
                form.language(),
                form.kind(),
                orNone(form.languages()),
                form.where(),
                form.place(),
                form.country(),
                date,
                form.rule() != null,
                date.cancelled() ? "cancelled" : state(kept),
                form.groups().stream().map(slug -> groups.ref(slug, caller.language())).toList(),
                hosts(form),
                kept.taking.size(),
                form.capacity(),
                own == null ? null : own.level());
    }

    private List<Label> hosts(EventForm form) {
        return orNone(form.hosts()).stream()
                .map(id -> Objects.requireNonNull(store.organisations.get(id)))
                .map(one -> new Label(one.id(), one.name()))
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    @Override
    public Mono<Event> event(String id) {
        return caller().map(caller -> {
            var kept = kept(id);
            if (kept.form.draft() && !organises(caller, kept)) {
                throw PretendStore.refused(ProblemType.NOT_FOUND, "No such event.");
            }
            return page(kept, caller);
        });
    }

    private Set<String> may(Kept kept, PretendMember caller) {
        var may = new HashSet<String>();
        if (organises(caller, kept)) {
            may.add("edit");
            may.add(
                    switch (state(kept)) {
                        case "draft" -> "delete";
                        case "cancelled" -> "reinstate";
                        default -> "cancel";
                    });
            if (!kept.form.draft()) {
                may.add("outcome");
            }
        }
        if (caller.username() != null && state(kept).equals("published")) {
            may.addAll(Set.of("join", "gather"));
        }
        return may;
    }

    private Event page(Kept kept, PretendMember caller) {
        var form = kept.form;
        var yes = kept.taking.values().stream().filter(one -> one.level().equals("yes")).count();
        return new Event(
                kept.id,
                form.title(),
                Objects.requireNonNullElse(form.text(), ""),
                form.language(),
                form.kind(),
                orNone(form.languages()),
                form.groups().stream().map(slug -> groups.ref(slug, caller.language())).toList(),
                orNone(form.topics()).stream().map(topic -> new Label(topic, topic)).toList(),
                hosts(form),
                form.where(),
                form.place(),
                form.country(),
                form.time(),
                form.rule(),
                dates(kept),
                form.link(),
                form.capacity(),
                form.contact(),
                form.conduct(),
                orNone(form.resources()),
                form.visibility(),
                state(kept),
                kept.cancelled,
                kept.questions.stream()
                        .map(question ->
                                new Event.Gathered(question, store.thread(question).title, "en"))
                        .toList(),
                kept.materials.stream().map(resources::ref).toList(),
                yes,
                kept.taking.size() - yes,
                kept.taking.entrySet().stream()
                        .filter(one -> one.getValue().shown())
                        .map(one -> people.author(one.getKey()))
                        .toList(),
                kept.taking.get(String.valueOf(caller.username())),
                kept.outcome,
                thanks(kept, caller.username()),
                people.author(kept.author),
                Instant.now(),
                Instant.now(),
                kept.version,
                may(kept, caller));
    }

    /** Those who take part thank whoever wrote it, whenever it is. */
    private Event.Thanks thanks(Kept kept, @Nullable String me) {
        var own = kept.taking.get(String.valueOf(me));
        var whom =
                own == null || !own.level().equals("yes") || kept.author.equals(me)
                        ? List.<Author>of()
                        : List.of(people.author(kept.author));
        return new Event.Thanks(
                whom,
                kept.thanks.stream()
                        .filter(one ->
                                one.confirmation().shown()
                                        || one.to().username().equals(me)
                                        || one.confirmation().by().username().equals(me))
                        .map(one ->
                                new Event.Thanked(
                                        one.to(),
                                        one.confirmation(),
                                        one.to().username().equals(me)))
                        .toList());
    }

    /** For tests: that somebody helped somebody at an event. */
    public synchronized void thanked(String id, String to, String by, String topic) {
        kept(id).thanks.add(thanked(to, by, List.of(topic), false));
    }

    /** For tests: all of that is shown. */
    public synchronized void shown(String id) {
        kept(id).thanks
                .replaceAll(one ->
                        thanked(
                                one.to().username(),
                                one.confirmation().by().username(),
                                topics(one),
                                true));
    }

    private static List<String> topics(Event.Thanked one) {
        return one.confirmation().topics().stream().map(Label::id).toList();
    }

    private Event.Thanked thanked(String to, String by, List<String> topics, boolean shown) {
        return new Event.Thanked(
                people.author(to),
                PretendThanks.confirmation(people, store, by, topics, shown),
                false);
    }

    @Override
    public Mono<Event> thank(String id, String username, @Nullable ThanksForm form) {
        var topics = form == null ? List.<String>of() : form.topics();
        return writer().doOnNext(me -> kept(id).thanks.add(thanked(username, me, topics, false)))
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Event> withdraw(String id, String username) {
        return writer().doOnNext(me ->
                        kept(id).thanks
                                .removeIf(one ->
                                        one.to().username().equals(username)
                                                && one.confirmation().by().username().equals(me)))
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Event> show(String id, String username) {
        return showing(id, username, true);
    }

    @Override
    public Mono<Event> hide(String id, String username) {
        return showing(id, username, false);
    }

    private Mono<Event> showing(String id, String username, boolean shown) {
        return writer().doOnNext(me ->
                        kept(id).thanks
                                .replaceAll(one ->
                                        one.to().username().equals(me)
                                                        && one.confirmation()
                                                                .by()
                                                                .username()
                                                                .equals(username)
                                                ? thanked(me, username, topics(one), shown)
                                                : one))
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Page<ConfirmedAtEvent>> confirmations(
            String username, @Nullable Integer limit, @Nullable String after) {
        return caller().map(caller -> {
            var all =
                    events.values().stream()
                            .flatMap(kept ->
                                    thanks(kept, caller.username()).said().stream()
                                            .filter(one -> one.to().username().equals(username))
                                            .map(one ->
                                                    new ConfirmedAtEvent(
                                                            kept.id,
                                                            kept.form.title(),
                                                            kept.form.language(),
                                                            one.confirmation())))
                            .toList();
            return new Page<>(all, null, all.size());
        });
    }

    @Override
    public Mono<ResponseEntity<Event>> create(EventForm form, @Nullable String key) {
        return writer().map(username -> add(checked(form), username))
                .flatMap(this::event)
                .map(ResponseEntity::ok);
    }

    private static EventForm checked(EventForm form) {
        if (form.title().length() < 5) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Too short.",
                    List.of(new FieldProblem("title", "text.short", "Too short.")));
        }
        return form;
    }

    @Override
    public Mono<Event> edit(String id, EventForm form) {
        return changing(id, kept -> kept.form = checked(form));
    }

    private Mono<Event> changing(String id, Consumer<Kept> change) {
        return writer().doOnNext(
                        username -> {
                            var kept = kept(id);
                            change.accept(kept);
                            kept.version++;
                        })
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Void> delete(String id) {
        return writer().doOnNext(username -> events.remove(id)).then();
    }

    @Override
    public Mono<Event> cancel(String id, CancellationForm form) {
        if (form.reason().length() < 10) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Too short.",
                    List.of(new FieldProblem("reason", "text.short", "Too short.")));
        }
        return changing(id, kept -> kept.cancelled = form.reason());
    }

    @Override
    public Mono<Event> reinstate(String id) {
        return changing(id, kept -> kept.cancelled = null);
    }

    @Override
    public Mono<Event> change(String id, String date, EventDateForm form) {
        return changing(id, kept -> kept.changes.put(date, form));
    }

    @Override
    public Mono<Event> unchange(String id, String date) {
        return changing(id, kept -> kept.changes.remove(date));
    }

    @Override
    public Mono<Event> takePart(String id, Participation form) {
        return writer().doOnNext(username -> kept(id).taking.put(username, form))
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Event> stayAway(String id) {
        return writer().doOnNext(username -> kept(id).taking.remove(username))
                .then(Mono.defer(() -> event(id)));
    }

    @Override
    public Mono<Event> conclude(String id, EventOutcome form) {
        return changing(id, kept -> kept.outcome = form);
    }

    @Override
    public Mono<Event> gather(String id, String question) {
        return changing(id, kept -> kept.questions.add(question));
    }

    @Override
    public Mono<Event> release(String id, String question) {
        return changing(id, kept -> kept.questions.remove(question));
    }

    @Override
    public Mono<Event> gatherResource(String id, String resource) {
        return changing(id, kept -> kept.materials.add(resource));
    }

    @Override
    public Mono<Event> releaseResource(String id, String resource) {
        return changing(id, kept -> kept.materials.remove(resource));
    }

    @Override
    public Mono<String> event(String id, @Nullable String site) {
        return Mono.just("BEGIN:VCALENDAR\r\nX-EVENT:" + kept(id).form.title() + "\r\n");
    }

    @Override
    public Mono<String> ofGroup(String slug, @Nullable String site) {
        return Mono.just("BEGIN:VCALENDAR\r\nX-GROUP:" + slug + "\r\n");
    }

    @Override
    public Mono<String> ofTopic(String id, @Nullable String site) {
        return Mono.just("BEGIN:VCALENDAR\r\nX-TOPIC:" + id + "\r\n");
    }

    @Override
    public Mono<String> ofMember(String secret, @Nullable String site) {
        return Mono.just("BEGIN:VCALENDAR\r\nX-SITE:" + site + "\r\n");
    }

    @Override
    public Mono<CalendarAddress> address() {
        return writer().map(username ->
                addresses.getOrDefault(username, new CalendarAddress(null, null)));
    }

    @Override
    public Mono<CalendarAddress> newAddress() {
        return writer().map(username -> {
            addresses.put(username, new CalendarAddress(Instant.now(), null));
            return new CalendarAddress(Instant.now(), "secret-" + username.length());
        });
    }

    @Override
    public Mono<Void> endAddress() {
        return writer().doOnNext(addresses::remove).then();
    }

    @Override
    public Mono<CalendarImport> bring(String slug, CalendarForm form) {
        var address = form.address();
        if (address != null && address.contains("nothing")) {
            throw new Refused(
                    ProblemType.INVALID,
                    "There is no calendar.",
                    List.of(
                            new FieldProblem(
                                    "address", "calendar.address", "There is no calendar.")));
        }
        return writer().map(
                        username -> new CalendarImport(2, 1, 0, 3, List.of("One was left out.")));
    }

    @Override
    public Mono<List<FollowedCalendar>> followed(String slug) {
        return writer().map(username -> List.copyOf(followed.values()));
    }

    @Override
    public Mono<CalendarImport> follow(String slug, CalendarForm form) {
        return bring(slug, form)
                .zipWith(writer())
                .map(done -> {
                    var address = String.valueOf(form.address());
                    followed.put(
                            address,
                            new FollowedCalendar(
                                    "id" + address.length(),
                                    address,
                                    new Author(done.getT2(), done.getT2(), null),
                                    Instant.now(),
                                    Instant.now(),
                                    address.contains("failing") ? Instant.now() : null));
                    return done.getT1();
                });
    }

    @Override
    public Mono<Void> unfollow(String slug, String id) {
        return writer().doOnNext(username -> followed.values().removeIf(one -> one.id().equals(id)))
                .then();
    }
}
