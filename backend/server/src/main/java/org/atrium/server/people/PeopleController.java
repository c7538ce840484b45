package org.atrium.server.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.TimeZones;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class PeopleController implements PeopleApi {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_VALUES = 50;
    private static final String NOWHERE = "";

    private final Profiles profiles;
    private final PersonPages pages;
    private final Directory directory;
    private final Vocabulary vocabulary;
    private final Topics topics;

    PeopleController(
            Profiles profiles,
            PersonPages pages,
            Directory directory,
            Vocabulary vocabulary,
            Topics topics) {
        this.profiles = profiles;
        this.pages = pages;
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.topics = topics;
    }

    @Override
    public Mono<Me> me() {
        return Viewer.currentMember()
                .zipWith(RequestLanguage.current())
                .flatMap(caller -> pages.me(caller.getT1(), caller.getT2()));
    }

    @Override
    public Mono<Me> saveProfile(ProfileForm form) {
        return Viewer.currentWriter()
                .zipWith(RequestLanguage.current())
                .flatMap(caller ->
                        profiles.save(caller.getT1().memberId(), form)
                                .then(Mono.defer(() -> pages.me(caller.getT1(), caller.getT2()))));
    }

    @Override
    public Mono<Page<PersonSummary>> people(
            @Nullable String q,
            @Nullable List<String> topic,
            @Nullable List<String> country,
            @Nullable List<String> region,
            @Nullable List<String> language,
            @Nullable String level,
            @Nullable List<String> kind,
            @Nullable List<String> helps,
            @Nullable List<String> availability,
            @Nullable List<String> organisation,
            @Nullable String zone,
            @Nullable String group,
            @Nullable String sort,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var filters = new HashMap<String, List<String>>();
        put(filters, "topic", topic == null ? null : topics.resolved(topic));
        put(filters, "country", upper(country));
        put(filters, "region", region);
        put(filters, "language", codes(language));
        put(filters, "kind", kind);
        put(filters, "helps", helps);
        put(filters, "organisation", organisation);
        put(filters, "availability", availability);
        var counted = facets == null ? List.<String>of() : facets.stream().distinct().toList();
        var checks = new Checks().text("q", q, 0, LONGEST_QUERY);
        filters.forEach((name, values) -> checks.size(name, values, 0, MOST_VALUES));
        checks.that(
                sort == null || sort.equals("fit") || sort.equals("newest"),
                "sort",
                "choice.unknown",
                "fit, newest");
        checks.that(
                level == null || ProfileChecks.isLevel(level) && !level.equals("0"),
                "level",
                "level.unknown",
                level == null ? "" : level);
        checks.that(
                zone == null || TimeZones.isKnown(zone),
                "zone",
                "zone.unknown",
                zone == null ? "" : zone);
        checks.that(
                Directory.FIELDS.keySet().containsAll(counted),
                "facets",
                "choice.unknown",
                String.join(", ", Directory.FIELDS.keySet().stream().sorted().toList()));
        checks.refuseProblems();
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> {
                    var wanted =
                            new Directory.Wanted(
                                    SearchWords.of(q),
                                    filters,
                                    within(filters.getOrDefault("topic", List.of())),
                                    level,
                                    zone,
                                    known(group, caller.getT1().audience()),
                                    "newest".equals(sort));
                    return directory.page(
                            wanted,
                            counted,
                            paging,
                            new FieldSight(caller.getT1().audience()),
                            caller.getT2());
                });
    }

    /** Topics that are part of these and not among them. */
    private List<String> within(List<String> asked) {
        return asked.stream()
                .flatMap(topic -> topics.withNarrower(topic).stream())
                .filter(topic -> !asked.contains(topic))
                .distinct()
                .toList();
    }

    /** A group that is not there for them has nobody. */
    private static @Nullable String known(@Nullable String group, Audience audience) {
        if (group == null || group.isBlank()) {
            return null;
        }
        return audience.mayEnter(List.of(group)) ? group : NOWHERE;
    }

    private static void put(
            HashMap<String, List<String>> filters, String name, @Nullable List<String> values) {
        var given =
                values == null
                        ? List.<String>of()
                        : values.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (!given.isEmpty()) {
            filters.put(name, given);
        }
    }

    private static @Nullable List<String> upper(@Nullable List<String> codes) {
        return codes == null
                ? null
                : codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    }

    private static @Nullable List<String> codes(@Nullable List<String> tags) {
        return tags == null ? null : tags.stream().map(PersonEntry::code).toList();
    }

    @Override
    public Mono<Person> person(String username) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> pages.of(username, caller.getT1().audience(), caller.getT2()));
    }

    @Override
    public Mono<Vocabularies> vocabularies() {
        return RequestLanguage.current().map(vocabulary::all);
    }
}
