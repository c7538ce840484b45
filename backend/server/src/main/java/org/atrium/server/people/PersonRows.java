package org.atrium.server.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.PersonSummary.Reason;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of people, with what makes each fit. */
@Component
class PersonRows {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Areas areas;

    PersonRows(
            Accounts accounts,
            Profiles profiles,
            Topics topics,
            Vocabulary vocabulary,
            Areas areas) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.areas = areas;
    }

    /**
     * What was asked for.
     *
     * @param topics ids, in the order to name them
     * @param languages tags
     * @param groups slugs of groups that count when somebody is a member
     * @param regions slugs that count when somebody's country is in them
     */
    record Why(
            List<String> topics,
            List<String> languages,
            List<String> groups,
            List<String> regions) {
        static final Why NOTHING = new Why(List.of(), List.of(), List.of(), List.of());
    }

    /** A row with the member id that it is of. */
    record Row(String id, PersonSummary person) {}

    /** In the order of the ids; without those that are gone or, by now, not listed. */
    Mono<List<PersonSummary>> listed(List<String> ids, Why why, Locale language) {
        return listedRows(ids, why, language).map(rows -> rows.stream().map(Row::person).toList());
    }

    Mono<List<Row>> listedRows(List<String> ids, Why why, Locale language) {
        return rows(ids, why, language, false);
    }

    /** Those who are not listed appear too, by name only. */
    Mono<List<PersonSummary>> everyone(List<String> ids, Locale language) {
        return rows(ids, Why.NOTHING, language, true)
                .map(rows -> rows.stream().map(Row::person).toList());
    }

    private Mono<List<Row>> rows(List<String> ids, Why why, Locale language, boolean unlistedToo) {
        if (ids.isEmpty()) {
            return Mono.just(List.of());
        }
        return Mono.zip(accounts.byIds(ids).collectMap(Account::id), profiles.byIds(ids))
                .map(read ->
                        ids.stream()
                                .map(id ->
                                        row(
                                                read.getT1().get(id),
                                                read.getT2().get(id),
                                                why,
                                                language,
                                                unlistedToo))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private @Nullable Row row(
            @Nullable Account account,
            @Nullable Profile profile,
            Why why,
            Locale language,
            boolean unlistedToo) {
        if (account == null) {
            return null;
        }
        if (profile == null || !profile.listed()) {
            return unlistedToo ? new Row(account.id(), nameOnly(account)) : null;
        }
        var person =
                new PersonSummary(
                        account.username(),
                        account.displayName(),
                        profile.roleLine().orElse(null),
                        vocabulary.roles(profile.roles(), language),
                        profile.country(),
                        profile.languages(),
                        List.copyOf(topics.labelled(profile.canHelp(), language).values()),
                        profile.availability(),
                        reasons(account, profile, why, language));
        return new Row(account.id(), person);
    }

    private static PersonSummary nameOnly(Account account) {
        return new PersonSummary(
                account.username(),
                account.displayName(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                Availability.OPEN,
                List.of());
    }

    private List<Reason> reasons(Account account, Profile profile, Why why, Locale language) {
        var reasons = new ArrayList<Reason>();
        var known = why.topics().stream().filter(profile.canHelp()::contains).distinct().toList();
        topics.labelled(known, language)
                .values()
                .forEach(topic -> reasons.add(new Reason("topic", topic.label(), 0)));
        why.languages().stream()
                .map(PersonEntry::code)
                .distinct()
                .filter(code -> speaks(profile, code))
                .forEach(code -> reasons.add(reason("language", languageName(code, language))));
        var groups =
                why.groups().stream().filter(account.groupRoles()::containsKey).distinct().toList();
        named(reasons, "group", groups, language);
        var country = profile.country();
        if (country != null) {
            var regions = areas.regionsOf(country);
            named(
                    reasons,
                    "region",
                    why.regions().stream().filter(regions::contains).distinct().toList(),
                    language);
        }
        return reasons;
    }

    private void named(List<Reason> reasons, String kind, List<String> slugs, Locale language) {
        Map<String, String> names = areas.names(slugs, Audience.VISITORS, language);
        names.values().forEach(name -> reasons.add(reason(kind, name)));
    }

    private static Reason reason(String kind, String label) {
        return new Reason(kind, label, 0);
    }

    private static boolean speaks(Profile profile, String code) {
        return profile.languages().stream()
                .filter(language -> !language.level().equals("0"))
                .map(SpokenLanguage::code)
                .anyMatch(tag -> PersonEntry.code(tag).equals(code));
    }

    static String languageName(String code, Locale language) {
        return Locale.forLanguageTag(code).getDisplayName(language);
    }
}
