package org.atrium.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.PersonSummary.Reason;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendStore.Account;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** People in memory. */
final class PretendPeople implements PeopleApi {

    private final PretendStore store;

    PretendPeople(PretendStore store) {
        this.store = store;
    }

    @Override
    public Mono<Me> me() {
        return PretendStore.caller().map(caller -> me(store.account(caller), caller.language()));
    }

    private Me me(Account account, Locale language) {
        return new Me(
                account.username,
                !account.blocked,
                Set.of(),
                person(account, language),
                account.profile);
    }

    @Override
    public Mono<Me> saveProfile(ProfileForm form) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    if (form.version() != account.profile.version()) {
                        throw PretendStore.refused(
                                ProblemType.CONFLICT,
                                "Your profile was saved in another window since you opened this page.");
                    }
                    check(form);
                    account.profile =
                            new ProfileForm(
                                    form.version() + 1,
                                    form.roles(),
                                    form.affiliations(),
                                    form.country(),
                                    form.languages(),
                                    form.canHelp(),
                                    form.wantsToLearn(),
                                    form.availability(),
                                    form.about(),
                                    form.listed());
                    return me(account, caller.language());
                });
    }

    private static void check(ProfileForm form) {
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < form.affiliations().size(); i++) {
            var row = form.affiliations().get(i);
            var field = "affiliations[" + i + "].";
            if (row.organisation().isBlank()) {
                problems.add(
                        new FieldProblem(
                                field + "organisation",
                                "organisation.length",
                                "Name the organisation."));
            }
            if (row.from() != null && row.from() > LocalDate.now().getYear()) {
                problems.add(
                        new FieldProblem(
                                field + "from", "year.future", "This year is still to come."));
            }
            if (row.from() != null && row.to() != null && row.to() < row.from()) {
                problems.add(
                        new FieldProblem(
                                field + "to", "year.before", "This is before the first year."));
            }
        }
        if (form.about() != null && form.about().text().length() > 1000) {
            problems.add(
                    new FieldProblem("about", "about.length", "At most 1,000 characters, please."));
        }
        if (!problems.isEmpty()) {
            throw new Refused(ProblemType.INVALID, "Some fields need another look.", problems);
        }
    }

    @Override
    public Mono<Page<PersonSummary>> people(
            @Nullable String q,
            @Nullable List<String> topic,
            @Nullable List<String> country,
            @Nullable List<String> region,
            @Nullable List<String> language,
            @Nullable List<String> kind,
            @Nullable List<String> availability,
            @Nullable String group,
            @Nullable String sort,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            store.accounts.values().stream()
                                    .filter(account -> account.profile.listed())
                                    .filter(account -> PretendLists.matches(q, text(account)))
                                    .filter(each -> PretendLists.any(topic, each.profile.canHelp()))
                                    .filter(each -> PretendLists.any(country, countries(each)))
                                    .filter(each -> PretendLists.any(region, regions(each)))
                                    .filter(each -> PretendLists.any(language, languages(each)))
                                    .filter(each -> PretendLists.any(kind, kinds(each)))
                                    .filter(each ->
                                            PretendLists.any(
                                                    availability,
                                                    List.of(each.profile.availability().value())))
                                    .filter(each -> group == null || each.roles.containsKey(group))
                                    .sorted(
                                            Comparator.comparing(
                                                    each -> each.profile.availability()))
                                    .toList();
                    var asked = topic == null ? List.<String>of() : topic;
                    return PretendLists.page(
                            found,
                            limit,
                            after,
                            each -> summary(each, asked, caller.language()),
                            facets == null ? null : facets(found, facets, caller.language()));
                });
    }

    private Map<String, List<Facet>> facets(
            List<Account> found, List<String> facets, Locale language) {
        var all = new HashMap<String, List<Facet>>();
        for (var facet : facets) {
            all.put(
                    facet,
                    switch (facet) {
                        case "topic" ->
                                PretendLists.facet(
                                        found,
                                        each -> each.profile.canHelp(),
                                        id -> store.topic(id, language).label());
                        case "country" ->
                                PretendLists.facet(
                                        found,
                                        PretendPeople::countries,
                                        code -> Locale.of("", code).getDisplayCountry(language));
                        case "region" ->
                                PretendLists.facet(
                                        found,
                                        this::regions,
                                        slug -> store.areaName(slug, language));
                        case "language" ->
                                PretendLists.facet(found, PretendPeople::languages, tag -> tag);
                        case "kind" ->
                                PretendLists.facet(found, PretendPeople::kinds, kind -> kind);
                        case "availability" ->
                                PretendLists.facet(
                                        found,
                                        each -> List.of(each.profile.availability().value()),
                                        value -> value);
                        default -> List.of();
                    });
        }
        return all;
    }

    private String text(Account account) {
        var labels = new ArrayList<String>(List.of(account.username));
        account.profile
                .canHelp()
                .forEach(id -> {
                    var topic = store.topics.get(id);
                    if (topic != null) {
                        labels.addAll(topic.labels().values());
                    }
                });
        account.profile.affiliations().forEach(each -> labels.add(each.organisation()));
        var about = account.profile.about();
        if (about != null) {
            labels.add(about.text());
        }
        return String.join(" ", labels);
    }

    private static List<String> countries(Account account) {
        var country = account.profile.country();
        return country == null ? List.of() : List.of(country);
    }

    private List<String> regions(Account account) {
        return store.areas.values().stream()
                .filter(area ->
                        area.country != null && area.country.equals(account.profile.country()))
                .flatMap(area -> area.partOf.stream())
                .filter(slug -> store.area(slug).kind.equals("region"))
                .distinct()
                .toList();
    }

    private static List<String> languages(Account account) {
        return account.profile.languages().stream()
                .filter(each -> !each.level().equals("0"))
                .map(SpokenLanguage::code)
                .toList();
    }

    private static List<String> kinds(Account account) {
        var role = roleLine(account);
        return role == null ? List.of() : List.of(role.kind().value());
    }

    static @Nullable RoleLine roleLine(Account account) {
        return account.profile.affiliations().stream()
                .filter(each -> each.to() == null)
                .max(Comparator.comparing(each -> each.staff()))
                .map(each ->
                        new RoleLine(
                                each.staff() ? Kind.STAFF : Kind.VOLUNTEER, each.organisation()))
                .orElse(
                        account.profile.roles().isEmpty()
                                ? null
                                : new RoleLine(Kind.VOLUNTEER, null));
    }

    Author author(String username) {
        var account = store.accounts.get(username);
        return new Author(username, username, account == null ? null : roleLine(account));
    }

    PersonSummary summary(Account account, List<String> topics, Locale language) {
        var why =
                topics.stream()
                        .filter(account.profile.canHelp()::contains)
                        .flatMap(id -> {
                            var label = store.topic(id, language).label();
                            var solved =
                                    store.threads.values().stream()
                                            .filter(thread -> thread.topics.contains(id))
                                            .flatMap(thread -> thread.answers.stream())
                                            .filter(answer ->
                                                    answer.accepted
                                                            && answer.author.equals(
                                                                    account.username))
                                            .count();
                            return solved > 0
                                    ? List.of(
                                            new Reason("solved", label, solved),
                                            new Reason("topic", label, 0))
                                            .stream()
                                    : List.of(new Reason("topic", label, 0)).stream();
                        })
                        .toList();
        return new PersonSummary(
                account.username,
                account.username,
                roleLine(account),
                labels(account.profile.roles(), language),
                account.profile.country(),
                account.profile.languages(),
                topics(account.profile.canHelp(), language),
                account.profile.availability(),
                why);
    }

    private List<Label> labels(List<String> codes, Locale language) {
        return codes.stream().map(code -> store.role(code, language)).toList();
    }

    private List<Label> topics(List<String> ids, Locale language) {
        return ids.stream().map(id -> store.topic(id, language)).toList();
    }

    @Override
    public Mono<Person> person(String username) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.accounts.get(username);
                    if (account == null) {
                        throw PretendStore.refused(
                                ProblemType.NOT_FOUND, "Nobody here has this name.");
                    }
                    return person(account, caller.language());
                });
    }

    private Person person(Account account, Locale language) {
        var profile = account.profile;
        var role = roleLine(account);
        return new Person(
                account.username,
                account.username,
                role == null ? null : role.kind(),
                role,
                labels(profile.roles(), language),
                profile.affiliations().stream()
                        .map(each ->
                                new Affiliation(
                                        each.organisation(),
                                        each.organisationId(),
                                        each.role() == null
                                                ? null
                                                : store.role(each.role(), language),
                                        each.staff(),
                                        each.from(),
                                        each.to()))
                        .toList(),
                profile.country(),
                regions(account).stream()
                        .map(slug -> new Label(slug, store.areaName(slug, language)))
                        .toList(),
                profile.languages(),
                topics(profile.canHelp(), language),
                topics(profile.wantsToLearn(), language),
                profile.availability(),
                profile.about(),
                account.roles.entrySet().stream()
                        .map(entry ->
                                new Person.PersonGroup(
                                        entry.getKey(),
                                        store.areaName(entry.getKey(), language),
                                        entry.getValue(),
                                        PretendGroups.SINCE))
                        .toList(),
                account.joined,
                new Person.Standing(Instant.parse("2009-05-04T10:00:00Z"), List.of("sysop")),
                !account.username.contains("@"),
                account.username.contains("@") ? "https://example.org/users/1" : null);
    }

    @Override
    public Mono<Page<Organisation>> organisations(
            @Nullable String q,
            @Nullable String country,
            @Nullable String group,
            @Nullable Integer limit,
            @Nullable String after) {
        var found =
                store.organisations.values().stream()
                        .filter(each -> PretendLists.matches(q, each.name() + " " + each.id()))
                        .toList();
        return Mono.just(PretendLists.page(found, limit, after, each -> each, null));
    }

    @Override
    public Mono<Organisation> organisation(String id) {
        return Mono.justOrEmpty(store.organisations.get(id))
                .switchIfEmpty(
                        Mono.error(() ->
                                PretendStore.refused(
                                        ProblemType.NOT_FOUND, "There is no such organisation.")));
    }

    @Override
    public Mono<Vocabularies> vocabularies() {
        return PretendStore.caller()
                .map(caller ->
                        new Vocabularies(
                                labels(List.copyOf(store.roles.keySet()), caller.language()),
                                List.of(),
                                List.of()));
    }
}
