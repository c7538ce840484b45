package org.atrium.server.events;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.events.EventForm;
import org.atrium.contract.events.EventTime;
import org.atrium.contract.groups.Group;
import org.atrium.server.groups.Placing;
import org.atrium.server.people.Organisations;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.TimeZones;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether what organisers write can be kept, and as what. */
@Component
class EventChecks {

    static final int TITLE_MIN = 5;
    static final int TITLE_MAX = 150;
    static final int TEXT_MAX = 5_000;
    static final int LINE_MAX = 200;
    static final int URL_MAX = 500;
    static final Set<String> KINDS =
            Set.of("edit-a-thon", "training", "office-hour", "conference", "campaign", "meeting");
    private static final int LABEL_MAX = 60;
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_RESOURCES = 20;
    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int RULE_MAX = 300;
    private static final Set<String> WHERE = Set.of(Plan.ONLINE, Plan.ONSITE, Plan.BOTH);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Placing placing;
    private final Topics topics;
    private final Organisations organisations;

    EventChecks(Placing placing, Topics topics, Organisations organisations) {
        this.placing = placing;
        this.topics = topics;
        this.organisations = organisations;
    }

    Mono<Plan> plan(EventForm form, Audience organiser) {
        var chosenGroups = Wording.set(form.groups());
        var chosenTopics = topics.resolved(Wording.set(form.topics()));
        var hosts = Wording.set(form.hosts());
        var isPrivate = chosenGroups.stream().anyMatch(Audience::isPrivate);
        return placing.check(chosenGroups, 1, chosenTopics, 0, organiser)
                .map(checks -> {
                    organisations.check(checks, "hosts", hosts);
                    checks.that(
                            !isPrivate || Plan.MEMBERS.equals(form.visibility()),
                            "visibility",
                            "event.private");
                    return plan(form, chosenGroups, chosenTopics, hosts, checks);
                });
    }

    private static Plan plan(
            EventForm form,
            List<String> groups,
            List<String> topics,
            List<String> hosts,
            Checks checks) {
        check(checks, form.time());
        var rule = rule(checks, form);
        var languages = Wording.set(form.languages());
        var place = Wording.lineOrNull(form.place());
        var country = Wording.lineOrNull(form.country());
        var contact = Wording.lineOrNull(form.contact());
        var resources =
                form.resources() == null
                        ? List.<Group.Link>of()
                        : form.resources().stream().map(EventChecks::clean).toList();
        var title = Wording.line(form.title());
        var text = Wording.block(form.text());
        var isThere = form.where() != null && !form.where().equals(Plan.ONLINE);
        checks.text("title", title, TITLE_MIN, TITLE_MAX)
                .text("text", text, 0, TEXT_MAX)
                .language("language", form.language())
                .that(KINDS.contains(String.valueOf(form.kind())), "kind", "event.kind")
                .size("languages", languages, 0, MOST_LANGUAGES)
                .that(WHERE.contains(String.valueOf(form.where())), "where", "event.where")
                .text("place", place, isThere ? 1 : 0, LINE_MAX)
                .that(
                        country == null || COUNTRIES.contains(country),
                        "country",
                        "country.unknown",
                        String.valueOf(country))
                .text("contact", contact, 0, LINE_MAX)
                .that(
                        form.capacity() == null
                                || form.capacity() >= 1 && form.capacity() <= MOST_PEOPLE,
                        "capacity",
                        "number.range",
                        1,
                        MOST_PEOPLE)
                .that(
                        Plan.PUBLIC.equals(form.visibility())
                                || Plan.MEMBERS.equals(form.visibility()),
                        "visibility",
                        "event.visibility")
                .size("resources", resources, 0, MOST_RESOURCES);
        languages.forEach(tag -> checks.language("languages", tag));
        var link = address(checks, "link", form.link());
        var conduct = address(checks, "conduct", form.conduct());
        for (var index = 0; index < resources.size(); index++) {
            var resource = resources.get(index);
            checks.text("resources[%d].label".formatted(index), resource.label(), 1, LABEL_MAX);
            checks.that(
                    Checks.isAddress(String.valueOf(resource.url()), URL_MAX),
                    "resources[%d].url".formatted(index),
                    "closing.url",
                    URL_MAX);
        }
        checks.refuseProblems();
        return new Plan(
                title,
                text,
                form.language(),
                form.kind(),
                languages,
                groups,
                topics,
                hosts,
                form.where(),
                place,
                country,
                Times.of(form.time(), rule),
                link,
                form.capacity(),
                contact,
                conduct,
                resources,
                form.visibility());
    }

    private static @Nullable String rule(Checks checks, EventForm form) {
        var text = Wording.lineOrNull(form.rule());
        if (text == null) {
            return null;
        }
        var isRule = text.length() <= RULE_MAX && Recurrence.parse(text).isPresent();
        checks.that(isRule, "rule", "event.rule");
        return isRule && form.time() != null && isZone(form.time().zone())
                ? Recurrence.written(text, ZoneId.of(form.time().zone()), form.time().allDay())
                : text;
    }

    static void check(Checks checks, @Nullable EventTime time) {
        if (time == null || time.start() == null || time.end() == null) {
            checks.that(false, "time", "event.time.missing");
            return;
        }
        checks.that(isZone(time.zone()), "time.zone", "zone.unknown", String.valueOf(time.zone()));
        span(checks, "time", time.start(), time.end(), time.allDay());
    }

    static void span(
            Checks checks, String field, LocalDateTime start, LocalDateTime end, boolean allDay) {
        checks.that(
                        start.getYear() >= FIRST_YEAR && start.getYear() <= LAST_YEAR,
                        field + ".start",
                        "event.year",
                        FIRST_YEAR,
                        LAST_YEAR)
                .that(start.isBefore(end), field + ".end", "event.end")
                .that(
                        !end.isAfter(start.plusDays(LONGEST_DAYS)),
                        field + ".end",
                        "event.long",
                        LONGEST_DAYS)
                .that(
                        !allDay || isMidnight(start) && isMidnight(end),
                        field + ".start",
                        "event.days");
    }

    private static boolean isMidnight(LocalDateTime local) {
        return local.toLocalDate().atStartOfDay().equals(local);
    }

    static boolean isZone(@Nullable String zone) {
        return TimeZones.isKnown(zone);
    }

    private static @Nullable String address(Checks checks, String field, @Nullable String given) {
        var url = Wording.lineOrNull(given);
        checks.that(url == null || Checks.isAddress(url, URL_MAX), field, "closing.url", URL_MAX);
        return url;
    }

    private static Group.Link clean(Group.Link link) {
        return new Group.Link(Wording.line(link.label()), Wording.line(link.url()));
    }
}
