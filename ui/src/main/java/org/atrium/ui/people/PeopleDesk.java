package org.atrium.ui.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.ui.events.EventThanksClient;
import org.atrium.ui.examples.ExamplesClient;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.groups.WorldMap;
import org.atrium.ui.people.Directory.Place;
import org.atrium.ui.people.Directory.WayOut;
import org.atrium.ui.people.PeopleFilter.Part;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.questions.QuestionFilter;
import org.atrium.ui.questions.QuestionsClient;
import org.atrium.ui.questions.ThanksClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what the pages about people show, the same for visitors and members. */
@Component
class PeopleDesk {

    private static final int PEOPLE = 20;
    private static final int POSTS = 5;
    private static final int EXAMPLES = 3;
    private static final int WAYS_OUT = 6;
    private static final int CONFIRMATIONS = 100;

    private final PeopleClient people;
    private final QuestionsClient questions;
    private final ThanksClient thanks;
    private final EventThanksClient eventThanks;
    private final GroupsClient groups;
    private final WorldMap map;
    private final ExamplesClient examples;

    PeopleDesk(
            PeopleClient people,
            QuestionsClient questions,
            ThanksClient thanks,
            EventThanksClient eventThanks,
            GroupsClient groups,
            WorldMap map,
            ExamplesClient examples) {
        this.people = people;
        this.questions = questions;
        this.thanks = thanks;
        this.eventThanks = eventThanks;
        this.groups = groups;
        this.map = map;
        this.examples = examples;
    }

    Directory directory(PeopleFilter filter) {
        var group = filter.group();
        var found = people.list(filter, PeopleFacets.NAMES, PEOPLE);
        return new Directory(
                filter,
                found,
                group == null ? "" : groups.group(group).name(),
                names(filter, found),
                filter.zone() == null ? ownZone() : null,
                found.total() == 0 ? waysOut(filter.parts()) : List.of(),
                filter.map() ? places(found) : List.of());
    }

    private List<Place> places(Page<PersonSummary> found) {
        var counts =
                PeopleFacets.of(found, "country").stream()
                        .collect(Collectors.toMap(Facet::value, Facet::count));
        return map.codes().stream()
                .map(code -> new Place(code, counts.getOrDefault(code, 0L)))
                .sorted(Comparator.comparing(place -> place.people() > 0))
                .toList();
    }

    private @Nullable String ownZone() {
        return Caller.signedIn().isPresent() ? people.me().profile().timeZone() : null;
    }

    /** A facet names what somebody has; what nobody has is asked for. */
    private Map<String, String> names(PeopleFilter filter, Page<PersonSummary> found) {
        var names = new HashMap<String, String>();
        names(names, "topic", filter, found, people::topicsNamed);
        names(names, "organisation", filter, found, people::organisationsNamed);
        names(names, "region", filter, found, this::regionsNamed);
        return names;
    }

    private static void names(
            Map<String, String> names,
            String facet,
            PeopleFilter filter,
            Page<PersonSummary> found,
            Function<List<String>, List<Label>> named) {
        var known = PeopleFacets.of(found, facet).stream().map(Facet::value).toList();
        var unknown =
                filter.chosen(facet).stream().filter(value -> !known.contains(value)).toList();
        if (!unknown.isEmpty()) {
            named.apply(unknown)
                    .forEach(each -> names.put(Directory.key(facet, each.id()), each.label()));
        }
    }

    private List<Label> regionsNamed(List<String> slugs) {
        return groups.named(slugs).stream()
                .map(group -> new Label(group.slug(), group.name()))
                .toList();
    }

    private List<WayOut> waysOut(List<Part> parts) {
        var tried = parts.stream().limit(WAYS_OUT).toList();
        if (tried.isEmpty()) {
            return List.of();
        }
        var totals = people.totals(tried.stream().map(Part::without).toList());
        return IntStream.range(0, tried.size())
                .mapToObj(i -> new WayOut(tried.get(i), totals.get(i)))
                .filter(way -> way.found() > 0)
                .toList();
    }

    Map<String, Object> profile(String username) {
        return Map.of(
                "person",
                people.person(username),
                "answers",
                questions.list(by("answeredBy", username), null, POSTS),
                "questions",
                questions.list(by("author", username), null, POSTS),
                "examples",
                examples.by(username, EXAMPLES),
                "helped",
                Helped.of(
                        thanks.confirmations(username, CONFIRMATIONS).items(),
                        eventThanks.confirmations(username, CONFIRMATIONS).items()));
    }

    /** Who sees which field of the profile of the member who asks. */
    Map<ProfileField, FieldVisibility> ownVisibility() {
        return people.me().profile().visibility();
    }

    private static QuestionFilter by(String parameter, String username) {
        return QuestionFilter.of(Map.of(parameter, List.of(username)));
    }
}
