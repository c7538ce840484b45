package org.atrium.server.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.PersonSummary.Reason;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
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
     * @param within ids of topics that are part of those
     * @param languages tags
     * @param helps ways of helping
     * @param organisations ids
     * @param groups slugs of groups that count when somebody is a member
     * @param regions slugs that count when somebody's country is in them
     * @param zone with which working hours are compared
     */
    record Why(
            List<String> topics,
            List<String> within,
            List<String> languages,
            List<String> helps,
            List<String> organisations,
            List<String> groups,
            List<String> regions,
            @Nullable String zone) {

        static final Why NOTHING = new Why(List.of(), List.of(), List.of(), List.of());

        Why(
                List<String> topics,
                List<String> languages,
                List<String> groups,
                List<String> regions) {
            this(topics, List.of(), languages, List.of(), List.of(), groups, regions, null);
        }
    }

    /**
     * A row with the member id that it is of.
     *
     * @param about what they say of themselves, as far as it is seen
     */
    record Row(String id, PersonSummary person, @Nullable Text about) {}

    /** In the order of the ids; without those that are gone or, by now, not listed. */
    Mono<List<PersonSummary>> listed(List<String> ids, Why why, FieldSight sight, Locale language) {
        return listedRows(ids, why, sight, language)
                .map(rows -> rows.stream().map(Row::person).toList());
    }

    Mono<List<Row>> listedRows(List<String> ids, Why why, FieldSight sight, Locale language) {
        return rows(ids, why, sight, language, false);
    }

    /** Those who are not listed appear too, by name only. */
    Mono<List<PersonSummary>> everyone(List<String> ids, FieldSight sight, Locale language) {
        return rows(ids, Why.NOTHING, sight, language, true)
                .map(rows -> rows.stream().map(Row::person).toList());
    }

    private Mono<List<Row>> rows(
            List<String> ids, Why why, FieldSight sight, Locale language, boolean unlistedToo) {
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
                                                sight,
                                                language,
                                                unlistedToo))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private @Nullable Row row(
            @Nullable Account account,
            @Nullable Profile profile,
            Why why,
            FieldSight sight,
            Locale language,
            boolean unlistedToo) {
        if (account == null) {
            return null;
        }
        if (profile == null || !profile.isListed(account)) {
            return unlistedToo ? new Row(account.id(), nameOnly(account), null) : null;
        }
        var seen = new SeenProfile(account, profile, sight);
        var person =
                new PersonSummary(
                        account.username(),
                        account.displayName(),
                        seen.shownName(),
                        seen.roleLine(),
                        vocabulary.roles(seen.roles(), language),
                        seen.country(),
                        seen.languages(),
                        List.copyOf(topics.labelled(seen.canHelp(), language).values()),
                        seen.helpsBy(),
                        seen.availability(),
                        seen.limits(),
                        reasons(seen, why, language));
        return new Row(account.id(), person, seen.about());
    }

    private static PersonSummary nameOnly(Account account) {
        return new PersonSummary(
                account.username(),
                account.displayName(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private List<Reason> reasons(SeenProfile seen, Why why, Locale language) {
        var reasons = new ArrayList<Reason>();
        topics(reasons, "topic", common(why.topics(), seen.canHelp()), language);
        topics(reasons, "narrower", common(why.within(), seen.canHelp()), language);
        var ways = seen.helpsBy().stream().map(HelpWay::value).toList();
        common(why.helps(), ways).forEach(way -> reasons.add(reason("helps", way)));
        why.languages().stream()
                .map(PersonEntry::code)
                .distinct()
                .filter(code -> speaks(seen, code))
                .forEach(code -> reasons.add(reason("language", languageName(code, language))));
        seen.present().stream()
                .filter(place -> isAmong(why.organisations(), place.organisationId()))
                .map(AffiliationForm::organisation)
                .distinct()
                .forEach(name -> reasons.add(reason("organisation", name)));
        if (seen.showsGroups()) {
            var groups = common(why.groups(), seen.owner().groupRoles().keySet());
            named(reasons, "group", groups, language);
        }
        var country = seen.country();
        if (country != null) {
            named(reasons, "region", common(why.regions(), areas.regionsOf(country)), language);
        }
        hours(reasons, seen.timeZone(), why.zone());
        return reasons;
    }

    private static boolean isAmong(List<String> ids, @Nullable String id) {
        return id != null && ids.contains(id);
    }

    private static List<String> common(List<String> asked, Collection<String> there) {
        return asked.stream().filter(there::contains).distinct().toList();
    }

    private void topics(List<Reason> reasons, String kind, List<String> ids, Locale language) {
        topics.labelled(ids, language)
                .values()
                .forEach(topic -> reasons.add(reason(kind, topic.label())));
    }

    private static void hours(
            List<Reason> reasons, @Nullable String there, @Nullable String asked) {
        if (there != null && asked != null) {
            var hours = WorkingHours.inCommon(asked, there, Instant.now());
            if (hours > 0) {
                reasons.add(new Reason("hours", "", hours));
            }
        }
    }

    private void named(List<Reason> reasons, String kind, List<String> slugs, Locale language) {
        Map<String, String> names = areas.names(slugs, Audience.VISITORS, language);
        names.values().forEach(name -> reasons.add(reason(kind, name)));
    }

    private static Reason reason(String kind, String label) {
        return new Reason(kind, label, 0);
    }

    private static boolean speaks(SeenProfile seen, String code) {
        return seen.languages().stream()
                .filter(language -> !language.level().equals("0"))
                .map(SpokenLanguage::code)
                .anyMatch(tag -> PersonEntry.code(tag).equals(code));
    }

    static String languageName(String code, Locale language) {
        return Locale.forLanguageTag(code).getDisplayName(language);
    }
}
