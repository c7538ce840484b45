package org.atrium.ui.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list shows, as its address says.
 *
 * @param organisation id of one that hosts them; null for any or none
 * @param month shown as a month; null for a list of what is to come
 * @param past what is over, instead of what is to come
 */
public record EventFilter(
        List<String> groups,
        @Nullable Boolean narrower,
        List<String> topics,
        List<String> languages,
        List<String> kinds,
        @Nullable String organisation,
        @Nullable String where,
        boolean mine,
        boolean drafts,
        boolean past,
        @Nullable YearMonth month,
        @Nullable String after) {

    static final EventFilter ALL = of(Map.of());

    static EventFilter of(Map<String, List<String>> query) {
        return new EventFilter(
                Query.all(query, "group"),
                "false".equals(Query.one(query, "narrower")) ? false : null,
                Query.all(query, "topic"),
                Query.all(query, "language"),
                Query.all(query, "kind"),
                Query.one(query, "organisation"),
                Query.one(query, "where"),
                "true".equals(Query.one(query, "mine")),
                "true".equals(Query.one(query, "drafts")),
                "true".equals(Query.one(query, "past")),
                month(Query.one(query, "month")),
                Query.one(query, "after"));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static EventFilter in(String group) {
        return ALL.within(List.of(group));
    }

    static EventFilter on(String topic) {
        return of(Map.of("topic", List.of(topic)));
    }

    static EventFilter hostedBy(String organisation) {
        return of(Map.of("organisation", List.of(organisation)));
    }

    EventFilter within(List<String> slugs) {
        return new EventFilter(
                slugs,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                mine,
                drafts,
                past,
                month,
                after);
    }

    EventFilter narrower(boolean included) {
        return new EventFilter(
                groups,
                included,
                topics,
                languages,
                kinds,
                organisation,
                where,
                mine,
                drafts,
                past,
                month,
                after);
    }

    public EventFilter after(@Nullable String cursor) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                mine,
                drafts,
                past,
                month,
                cursor);
    }

    public EventFilter at(@Nullable YearMonth other) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                mine,
                drafts,
                false,
                other,
                null);
    }

    public EventFilter past(boolean over) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                mine,
                drafts,
                over,
                null,
                null);
    }

    public EventFilter mine(boolean own) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                own,
                false,
                past,
                month,
                null);
    }

    public EventFilter drafts(boolean only) {
        return new EventFilter(
                groups,
                narrower,
                topics,
                languages,
                kinds,
                organisation,
                where,
                false,
                only,
                false,
                null,
                null);
    }

    /** A month begins and ends somewhere earlier or later than in Greenwich. */
    @Nullable Instant from() {
        return month == null
                ? null
                : month.atDay(1).atStartOfDay(ZoneOffset.ofHours(14)).toInstant();
    }

    @Nullable Instant to() {
        return month == null
                ? null
                : month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
    }

    public boolean isNarrowed() {
        return !groups.isEmpty()
                || !topics.isEmpty()
                || !languages.isEmpty()
                || !kinds.isEmpty()
                || organisation != null
                || where != null
                || mine
                || drafts;
    }

    public String address() {
        var query = new ArrayList<String>();
        groups.forEach(group -> Query.add(query, "group", group));
        if (Boolean.FALSE.equals(narrower)) {
            query.add("narrower=false");
        }
        topics.forEach(topic -> Query.add(query, "topic", topic));
        languages.forEach(language -> Query.add(query, "language", language));
        kinds.forEach(kind -> Query.add(query, "kind", kind));
        Query.add(query, "organisation", organisation);
        Query.add(query, "where", where);
        if (mine) {
            query.add("mine=true");
        }
        if (drafts) {
            query.add("drafts=true");
        }
        if (past) {
            query.add("past=true");
        }
        Query.add(query, "month", month == null ? null : month.toString());
        Query.add(query, "after", after);
        return "/events" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
