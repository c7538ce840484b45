package org.atrium.ui.events;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.shared.Page;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Caller;
import org.springframework.stereotype.Component;

/** Fetches what the pages about events show, the same for visitors and members. */
@Component
class EventsDesk {

    private static final int LISTED = 30;
    private static final int AT_ONCE = 100;
    private static final int MOST_PARTS = 5;
    private static final int MOST_NAMED = 3;

    private final EventsClient events;
    private final PeopleClient people;

    EventsDesk(EventsClient events, PeopleClient people) {
        this.events = events;
        this.people = people;
    }

    Agenda agenda(EventFilter filter) {
        var page = filter.month() == null ? events.list(filter, LISTED) : month(filter);
        return new Agenda(
                filter,
                page,
                names(filter),
                LocalDate.now(ZoneOffset.UTC),
                Caller.signedIn().isPresent() && organises());
    }

    /** A month is shown whole, as far as that can be read. */
    private Page<EventSummary> month(EventFilter filter) {
        var all = new ArrayList<EventSummary>();
        String after = null;
        long total = 0;
        for (var part = 0; part < MOST_PARTS; part++) {
            var page = events.list(filter.after(after), AT_ONCE);
            all.addAll(page.items());
            total = page.total();
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return new Page<>(all, null, total);
    }

    private Map<String, String> names(EventFilter filter) {
        var names = new LinkedHashMap<String, String>();
        filter.groups().stream()
                .limit(MOST_NAMED)
                .forEach(slug -> names.put(slug, events.nameOfGroup(slug)));
        filter.topics().stream()
                .limit(MOST_NAMED)
                .forEach(topic -> names.put(topic, events.nameOfTopic(topic)));
        people.organisationsNamed(Stream.ofNullable(filter.organisation()).toList())
                .forEach(host -> names.put(host.id(), host.label()));
        return names;
    }

    boolean organises() {
        return people.me().person().groups().stream()
                .anyMatch(group -> group.role().equals("organiser"));
    }
}
