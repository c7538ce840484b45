package org.atrium.server.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.events.CalendarAddress;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.CalendarImport;
import org.atrium.contract.events.CalendarsApi;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.CalendarSecrets;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class CalendarsController implements CalendarsApi {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofDays(182);
    private static final int SITE_MAX = 300;

    private final Events events;
    private final EventList list;
    private final CalendarReading reading;
    private final FollowingCalendars following;
    private final CalendarSecrets secrets;
    private final Groups groups;
    private final Topics topics;
    private final Clock clock;

    CalendarsController(
            Events events,
            EventList list,
            CalendarReading reading,
            FollowingCalendars following,
            CalendarSecrets secrets,
            Groups groups,
            Topics topics,
            Clock clock) {
        this.events = events;
        this.list = list;
        this.reading = reading;
        this.following = following;
        this.secrets = secrets;
        this.groups = groups;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public Mono<String> event(String id, @Nullable String site) {
        return Viewer.current()
                .flatMap(viewer -> events.visible(id, viewer))
                .map(event -> Calendars.write(List.of(event), null, null, checked(site)));
    }

    @Override
    public Mono<String> ofGroup(String slug, @Nullable String site) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var name =
                            groups.named(List.of(slug), caller.getT1().audience(), caller.getT2())
                                    .get(slug);
                    if (name == null) {
                        throw new Refusal.NotFound("group.unknown").refused();
                    }
                    return feed(
                            filter().in(slug),
                            caller.getT1().audience(),
                            name.name(),
                            caller.getT2(),
                            site);
                });
    }

    @Override
    public Mono<String> ofTopic(String id, @Nullable String site) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var known = topics.resolved(id);
                    var name = topics.labelled(List.of(known), caller.getT2()).get(known);
                    if (name == null) {
                        throw new Refusal.NotFound("topic.unknown").refused();
                    }
                    return feed(
                            filter().on(known),
                            caller.getT1().audience(),
                            name.label(),
                            caller.getT2(),
                            site);
                });
    }

    @Override
    public Mono<String> ofMember(String secret, @Nullable String site) {
        return Mono.zip(
                        secrets.holder(secret)
                                .switchIfEmpty(
                                        Mono.error(() ->
                                                new Refusal.NotFound("calendar.unknown")
                                                        .refused())),
                        RequestLanguage.current())
                .flatMap(read ->
                        feed(
                                filter().of(read.getT1().id()),
                                read.getT1().audience(),
                                read.getT1().username(),
                                read.getT2(),
                                site));
    }

    private EventFilter filter() {
        return EventFilter.all(clock.instant().minus(KEPT), EventEntries.horizon(clock));
    }

    private Mono<String> feed(
            EventFilter filter,
            Audience audience,
            String name,
            Locale language,
            @Nullable String site) {
        return list.events(filter, audience, MOST)
                .map(found ->
                        Calendars.write(found, name, language.toLanguageTag(), checked(site)));
    }

    private static @Nullable String checked(@Nullable String site) {
        new Checks()
                .that(
                        site == null || Checks.isAddress(site, SITE_MAX),
                        "site",
                        "closing.url",
                        SITE_MAX)
                .refuseProblems();
        return site;
    }

    @Override
    public Mono<CalendarAddress> address() {
        return Viewer.currentMember()
                .flatMap(viewer -> secrets.since(viewer.memberId()))
                .map(since -> new CalendarAddress(since, null))
                .defaultIfEmpty(new CalendarAddress(null, null));
    }

    @Override
    public Mono<CalendarAddress> newAddress() {
        return Viewer.currentMember()
                .flatMap(viewer -> secrets.renew(viewer.memberId()))
                .map(secret -> new CalendarAddress(clock.instant(), secret));
    }

    @Override
    public Mono<Void> endAddress() {
        return Viewer.currentMember().flatMap(viewer -> secrets.end(viewer.memberId()));
    }

    @Override
    public Mono<CalendarImport> bring(String slug, CalendarForm form) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller -> reading.bring(slug, form, caller.getT1(), caller.getT2()));
    }

    @Override
    public Mono<List<FollowedCalendar>> followed(String slug) {
        return Viewer.currentMember().flatMap(viewer -> following.of(slug, viewer));
    }

    @Override
    public Mono<CalendarImport> follow(String slug, CalendarForm form) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller -> following.follow(slug, form, caller.getT1(), caller.getT2()));
    }

    @Override
    public Mono<Void> unfollow(String slug, String id) {
        return Viewer.currentWriter().flatMap(viewer -> following.unfollow(slug, id, viewer));
    }
}
