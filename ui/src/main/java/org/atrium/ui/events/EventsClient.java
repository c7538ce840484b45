package org.atrium.ui.events;

import java.util.LinkedHashMap;
import java.util.List;
import org.atrium.contract.events.CalendarAddress;
import org.atrium.contract.events.CalendarForm;
import org.atrium.contract.events.CalendarImport;
import org.atrium.contract.events.CalendarsApi;
import org.atrium.contract.events.CancellationForm;
import org.atrium.contract.events.Event;
import org.atrium.contract.events.EventDateForm;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventOutcome;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.events.EventsApi;
import org.atrium.contract.events.FollowedCalendar;
import org.atrium.contract.events.Participation;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.shared.Page;
import org.atrium.contract.topics.TopicsApi;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Events, asked for on behalf of whoever the thread works for. */
@Component
public class EventsClient {

    private static final int DATES = 30;

    private final EventsApi api;
    private final CalendarsApi calendars;
    private final GroupsApi groups;
    private final TopicsApi topics;
    private final Backend backend;

    EventsClient(
            EventsApi api,
            CalendarsApi calendars,
            GroupsApi groups,
            TopicsApi topics,
            Backend backend) {
        this.api = api;
        this.calendars = calendars;
        this.groups = groups;
        this.topics = topics;
        this.backend = backend;
    }

    Page<EventSummary> list(EventFilter filter, int limit) {
        return backend.ask(
                api.events(
                        filter.groups(),
                        filter.narrower(),
                        filter.topics(),
                        filter.languages(),
                        filter.kinds(),
                        filter.organisation(),
                        null,
                        filter.where(),
                        filter.mine() ? true : null,
                        filter.drafts() ? true : null,
                        filter.from(),
                        filter.to(),
                        filter.past() ? true : null,
                        limit,
                        filter.after()));
    }

    /** The next events in a group, and in its narrower ones where those are wanted. */
    public List<EventSummary> inGroup(String slug, boolean narrower, int limit) {
        return once(EventFilter.in(slug).narrower(narrower), limit);
    }

    /** The next events on a topic. */
    public List<EventSummary> on(String topic, int limit) {
        return once(EventFilter.on(topic), limit);
    }

    /** What an organisation hosts, the next ones first, and what it hosted last. */
    public HostedEvents hostedBy(String organisation, int next, int last) {
        var filter = EventFilter.hostedBy(organisation);
        return new HostedEvents(
                once(filter, next), once(filter.past(true), last), filter.address());
    }

    /** The next events anywhere, or in some groups. */
    public List<EventSummary> next(List<String> groups, int limit) {
        return once(EventFilter.ALL.within(groups), limit);
    }

    /** Each with its first date there only, as far as those are among the first dates. */
    private List<EventSummary> once(EventFilter filter, int limit) {
        var next = new LinkedHashMap<String, EventSummary>();
        list(filter, DATES).items().forEach(event -> next.putIfAbsent(event.id(), event));
        return next.values().stream().limit(limit).toList();
    }

    String nameOfGroup(String slug) {
        return backend.ask(groups.group(slug)).name();
    }

    String nameOfTopic(String id) {
        return backend.ask(topics.topic(id)).label();
    }

    Event event(String id) {
        return backend.ask(api.event(id));
    }

    Event create(EventForm form, String key) {
        var created = backend.ask(api.create(form, key)).getBody();
        if (created == null) {
            throw new IllegalStateException("The server created nothing");
        }
        return created;
    }

    Event edit(String id, EventForm form) {
        return backend.ask(api.edit(id, form));
    }

    boolean delete(String id) {
        backend.tell(api.delete(id));
        return true;
    }

    Event cancel(String id, String reason) {
        return backend.ask(api.cancel(id, new CancellationForm(reason)));
    }

    Event reinstate(String id) {
        return backend.ask(api.reinstate(id));
    }

    Event change(String id, String date, EventDateForm form) {
        return backend.ask(api.change(id, date, form));
    }

    Event unchange(String id, String date) {
        return backend.ask(api.unchange(id, date));
    }

    Event takePart(String id, String level, boolean shown) {
        return backend.ask(api.takePart(id, new Participation(level, shown)));
    }

    Event stayAway(String id) {
        return backend.ask(api.stayAway(id));
    }

    Event conclude(String id, EventOutcome outcome) {
        return backend.ask(api.conclude(id, outcome));
    }

    /** Puts a question to an event. */
    public Event gather(String id, String question) {
        return backend.ask(api.gather(id, question));
    }

    Event release(String id, String question) {
        return backend.ask(api.release(id, question));
    }

    Event gatherResource(String id, String resource) {
        return backend.ask(api.gatherResource(id, resource));
    }

    Event releaseResource(String id, String resource) {
        return backend.ask(api.releaseResource(id, resource));
    }

    CalendarAddress address() {
        return backend.ask(calendars.address());
    }

    CalendarAddress newAddress() {
        return backend.ask(calendars.newAddress());
    }

    boolean endAddress() {
        backend.tell(calendars.endAddress());
        return true;
    }

    /** Brings a calendar into a group. */
    public CalendarImport bring(String slug, String calendar) {
        return backend.ask(calendars.bring(slug, new CalendarForm(calendar, null)));
    }

    /** The same of one that is somewhere on the web. */
    public CalendarImport bringFrom(String slug, String address) {
        return backend.ask(calendars.bring(slug, new CalendarForm(null, address)));
    }

    /** The same, again and again. */
    public CalendarImport follow(String slug, String address) {
        return backend.ask(calendars.follow(slug, new CalendarForm(null, address)));
    }

    public List<FollowedCalendar> followed(String slug) {
        return backend.ask(calendars.followed(slug));
    }

    public boolean unfollow(String slug, String id) {
        backend.tell(calendars.unfollow(slug, id));
        return true;
    }

    /** As iCalendar; `site` is where the pages are. */
    public String calendarOf(String event, String site) {
        return backend.ask(calendars.event(event, site));
    }

    /** As iCalendar; `site` is where the pages are. */
    public String calendarOfGroup(String slug, String site) {
        return backend.ask(calendars.ofGroup(slug, site));
    }

    /** As iCalendar; `site` is where the pages are. */
    public String calendarOfTopic(String topic, String site) {
        return backend.ask(calendars.ofTopic(topic, site));
    }

    /** As iCalendar; `site` is where the pages are. */
    public String calendarOfMember(String secret, String site) {
        return backend.ask(calendars.ofMember(secret, site));
    }
}
