package org.atrium.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.PersonSummary.Reason;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendProfiles.Seen;
import org.atrium.ui.PretendStore.Account;
import org.atrium.ui.platform.Caller;
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
                account.roles.entrySet().stream()
                        .filter(held -> held.getValue().equals("organiser"))
                        .map(held -> "group.edit@" + held.getKey())
                        .collect(Collectors.toSet()),
                person(new Seen(account, account), language),
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
                    account.profile = PretendProfiles.version(form.version() + 1, form);
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
        for (var i = 0; i < form.experience().size(); i++) {
            if (!form.experience().get(i).url().matches("https?://.+")) {
                problems.add(
                        new FieldProblem(
                                "experience[" + i + "].url", "url", "Begin it with https://."));
            }
            if (form.experience().get(i).title().isBlank()) {
                problems.add(
                        new FieldProblem(
                                "experience[" + i + "].title", "title.length", "Say what it is."));
            }
        }
        var until = form.limits().awayUntil();
        if (until != null && until.isBefore(LocalDate.now(ZoneOffset.UTC))) {
            problems.add(new FieldProblem("limits.awayUntil", "day.past", "This day is over."));
        }
        var most = form.limits().mostPerMonth();
        if (most != null && (most < 1 || most > 30)) {
            problems.add(
                    new FieldProblem("limits.mostPerMonth", "most.range", "From 1 to 30, please."));
        }
        if (form.pronouns() != null && form.pronouns().contains("http")) {
            problems.add(new FieldProblem("pronouns", "pronouns.link", "No links here, please."));
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
        return PretendStore.caller()
                .map(caller -> {
                    var reader = reader(caller);
                    var found =
                            store.accounts.values().stream()
                                    .filter(account -> account.profile.listed())
                                    .map(account -> new Seen(account, reader))
                                    .filter(each -> PretendLists.matches(q, text(each)))
                                    .filter(each -> PretendLists.any(topic, each.canHelp()))
                                    .filter(each -> PretendLists.any(helps, helps(each)))
                                    .filter(each -> PretendLists.any(country, countries(each)))
                                    .filter(each -> PretendLists.any(region, regions(each)))
                                    .filter(each -> speaks(each, language, level))
                                    .filter(each -> PretendLists.any(kind, kinds(each)))
                                    .filter(each ->
                                            PretendLists.any(availability, availabilities(each)))
                                    .filter(each ->
                                            PretendLists.any(organisation, organisations(each)))
                                    .filter(each -> zone == null || hours(each, zone) >= 4)
                                    .filter(each ->
                                            group == null
                                                    || each.account().roles.containsKey(group))
                                    .sorted(
                                            Comparator.comparing(
                                                    each -> each.account().profile.availability()))
                                    .toList();
                    return PretendLists.page(
                            found,
                            limit,
                            after,
                            each ->
                                    summary(
                                            each,
                                            why(each, topic, helps, zone, caller.language()),
                                            caller.language()),
                            facets == null ? null : facets(found, facets, caller.language()));
                });
    }

    private @Nullable Account reader(Caller caller) {
        var member = caller.member();
        return member == null ? null : store.accounts.get(member.username());
    }

    private static boolean speaks(
            Seen seen, @Nullable List<String> languages, @Nullable String level) {
        return languages == null
                || languages.isEmpty()
                || seen.languages().stream()
                        .filter(each -> each.level().compareTo(level == null ? "1" : level) >= 0)
                        .anyMatch(each -> languages.contains(each.code()));
    }

    private static List<String> helps(Seen seen) {
        return seen.helpsBy().stream().map(HelpWay::value).toList();
    }

    private static List<String> availabilities(Seen seen) {
        var availability = seen.availability();
        return availability == null ? List.of() : List.of(availability.value());
    }

    private static List<String> organisations(Seen seen) {
        return seen.affiliations().stream()
                .filter(each -> each.to() == null)
                .map(AffiliationForm::organisationId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of the eight of a working day. */
    private static int hours(Seen seen, String zone) {
        var own = seen.timeZone();
        return own == null ? 0 : Math.max(0, 8 - Math.abs(offset(own) - offset(zone)));
    }

    private static int offset(String zone) {
        return ZoneId.of(zone).getRules().getOffset(Instant.now()).getTotalSeconds() / 3600;
    }

    private List<Reason> why(
            Seen seen,
            @Nullable List<String> topics,
            @Nullable List<String> helps,
            @Nullable String zone,
            Locale language) {
        var why = new ArrayList<>(helpsWith(seen, topics == null ? List.of() : topics, language));
        if (helps != null) {
            helps(seen).stream()
                    .filter(helps::contains)
                    .forEach(way -> why.add(new Reason("helps", way, 0)));
        }
        if (zone != null) {
            why.add(new Reason("hours", "", hours(seen, zone)));
        }
        return why;
    }

    private List<Reason> helpsWith(Seen seen, List<String> topics, Locale language) {
        return topics.stream()
                .filter(seen.canHelp()::contains)
                .map(id -> new Reason("topic", store.topic(id, language).label(), 0))
                .toList();
    }

    private Map<String, List<Facet>> facets(
            List<Seen> found, List<String> facets, Locale language) {
        var all = new HashMap<String, List<Facet>>();
        for (var facet : facets) {
            all.put(
                    facet,
                    switch (facet) {
                        case "topic" ->
                                PretendLists.facet(
                                        found,
                                        Seen::canHelp,
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
                                        found, PretendPeople::availabilities, value -> value);
                        case "helps" -> PretendLists.facet(found, PretendPeople::helps, way -> way);
                        case "organisation" ->
                                PretendLists.facet(
                                        found,
                                        PretendPeople::organisations,
                                        id ->
                                                Objects.requireNonNull(
                                                                store.organisations.get(id), id)
                                                        .name());
                        default -> List.of();
                    });
        }
        return all;
    }

    private String text(Seen seen) {
        var labels = new ArrayList<String>(List.of(seen.account().username));
        seen.canHelp()
                .forEach(id -> {
                    var topic = store.topics.get(id);
                    if (topic != null) {
                        labels.addAll(topic.labels().values());
                    }
                });
        seen.affiliations().forEach(each -> labels.add(each.organisation()));
        var about = seen.about();
        if (about != null) {
            labels.add(about.text());
        }
        return String.join(" ", labels);
    }

    private static List<String> countries(Seen seen) {
        var country = seen.country();
        return country == null ? List.of() : List.of(country);
    }

    private List<String> regions(Seen seen) {
        return store.areas.values().stream()
                .filter(area -> area.country != null && area.country.equals(seen.country()))
                .flatMap(area -> area.partOf.stream())
                .filter(slug -> store.area(slug).kind.equals("region"))
                .distinct()
                .toList();
    }

    private static List<String> languages(Seen seen) {
        return seen.languages().stream()
                .filter(each -> !each.level().equals("0"))
                .map(SpokenLanguage::code)
                .toList();
    }

    private static List<String> kinds(Seen seen) {
        var role = roleLine(seen.account());
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

    /** As visitors see them. */
    PersonSummary summary(Account account, List<String> topics, Locale language) {
        var seen = new Seen(account, null);
        return summary(seen, helpsWith(seen, topics, language), language);
    }

    private PersonSummary summary(Seen seen, List<Reason> why, Locale language) {
        var account = seen.account();
        return new PersonSummary(
                account.username,
                account.username,
                seen.shownName(),
                roleLine(account),
                labels(seen.roles(), language),
                seen.country(),
                seen.languages(),
                topics(seen.canHelp(), language),
                seen.helpsBy(),
                seen.availability(),
                seen.limits(),
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
                    return person(new Seen(account, reader(caller)), caller.language());
                });
    }

    private Person person(Seen seen, Locale language) {
        var account = seen.account();
        var role = roleLine(account);
        return new Person(
                account.username,
                account.username,
                seen.shownName(),
                seen.pronouns(),
                role == null ? null : role.kind(),
                role,
                labels(seen.roles(), language),
                seen.affiliations().stream().map(each -> affiliation(each, language)).toList(),
                seen.country(),
                seen.timeZone(),
                regions(seen).stream()
                        .map(slug -> new Label(slug, store.areaName(slug, language)))
                        .toList(),
                seen.languages(),
                topics(seen.canHelp(), language),
                seen.helpsBy(),
                topics(seen.wantsToLearn(), language),
                seen.experience(),
                seen.availability(),
                seen.limits(),
                seen.about(),
                seen.sees(ProfileField.GROUPS) ? groups(account, language) : List.of(),
                account.joined,
                seen.sees(ProfileField.WIKIMEDIA)
                        ? new Person.Standing(
                                Instant.parse("2009-05-04T10:00:00Z"), List.of("sysop"))
                        : null,
                !account.username.contains("@"),
                account.username.contains("@") ? "https://example.org/users/1" : null,
                account.username.startsWith("Former member"),
                seen.helpsBy().contains(HelpWay.MENTOR));
    }

    private Affiliation affiliation(AffiliationForm form, Locale language) {
        return new Affiliation(
                form.organisation(),
                form.organisationId(),
                form.role() == null ? null : store.role(form.role(), language),
                form.staff(),
                form.from(),
                form.to());
    }

    private List<Person.PersonGroup> groups(Account account, Locale language) {
        return account.roles.entrySet().stream()
                .map(entry ->
                        new Person.PersonGroup(
                                entry.getKey(),
                                store.areaName(entry.getKey(), language),
                                entry.getValue(),
                                PretendGroups.SINCE))
                .toList();
    }

    @Override
    public Mono<Vocabularies> vocabularies() {
        return PretendStore.caller()
                .map(caller ->
                        new Vocabularies(
                                labels(List.copyOf(store.roles.keySet()), caller.language()),
                                List.of(),
                                PretendOrganisations.KINDS,
                                PretendResources.KINDS,
                                PretendResources.LICENCES,
                                PretendResources.AUDIENCES,
                                PretendExamples.MEASURES));
    }
}
