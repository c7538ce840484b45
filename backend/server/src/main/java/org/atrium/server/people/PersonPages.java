package org.atrium.server.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.Person.PersonGroup;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.shared.Label;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person's page says. Of somebody who is not listed it says the name. */
@Component
class PersonPages {

    /** User groups that say what somebody is trusted with. */
    private static final List<String> RIGHTS =
            List.of("steward", "bureaucrat", "sysop", "interface-admin", "translationadmin");

    private final Accounts accounts;
    private final Authors authors;
    private final Profiles profiles;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final Mentors mentors;

    PersonPages(
            Accounts accounts,
            Authors authors,
            Profiles profiles,
            Topics topics,
            Vocabulary vocabulary,
            Areas areas,
            Mentors mentors) {
        this.accounts = accounts;
        this.authors = authors;
        this.profiles = profiles;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.mentors = mentors;
    }

    Mono<Person> of(String username, Audience audience, Locale language) {
        return accounts.byUsername(username)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound("person.unknown").refused()))
                .flatMap(account ->
                        Mono.zip(profile(account.id()), mentors.mayBeAsked(account))
                                .map(read ->
                                        person(
                                                account,
                                                read.getT1().orElse(null),
                                                read.getT2(),
                                                audience,
                                                language)));
    }

    Mono<Me> me(Viewer viewer, Locale language) {
        return own(viewer)
                .flatMap(account ->
                        profile(account.id())
                                .map(profile ->
                                        me(
                                                account,
                                                profile.orElse(Profile.unsaid(account.id())),
                                                viewer,
                                                language)));
    }

    /** As it would be with a profile that is not saved. */
    Mono<Me> meWith(ProfileForm form, Viewer viewer, Locale language) {
        return own(viewer)
                .map(account ->
                        me(
                                account,
                                Profile.of(
                                        account.id(),
                                        form,
                                        Instant.EPOCH,
                                        form.version(),
                                        List.of()),
                                viewer,
                                language));
    }

    private Mono<Account> own(Viewer viewer) {
        return accounts.byId(viewer.memberId())
                .switchIfEmpty(
                        Mono.error(() -> new Refusal.Unauthenticated("log-in.needed").refused()));
    }

    /** Whoever looks at themselves sees everything, listed or not. */
    private Me me(Account account, Profile profile, Viewer viewer, Locale language) {
        return new Me(
                account.username(),
                !viewer.blocked(),
                viewer.powers(),
                whole(account, profile, false, viewer.audience(), language),
                profile.form());
    }

    private Mono<Optional<Profile>> profile(String memberId) {
        return profiles.byId(memberId).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Person person(
            Account account,
            @Nullable Profile profile,
            boolean mayBeAsked,
            Audience audience,
            Locale language) {
        if (profile == null || !profile.isListed(account)) {
            // Without a profile there is nothing that its owner could have chosen to show or not.
            return nameOnly(
                    account,
                    authors.called(account.displayName(), account.formerNumber(), language),
                    profile == null ? groups(account, audience, language) : List.of());
        }
        return whole(account, profile, mayBeAsked, audience, language);
    }

    private Person whole(
            Account account,
            Profile profile,
            boolean mayBeAsked,
            Audience audience,
            Locale language) {
        var seen = new SeenProfile(account, profile, new FieldSight(audience));
        return new Person(
                account.username(),
                account.displayName(),
                seen.shownName(),
                seen.pronouns(),
                seen.kind(),
                seen.roleLine(),
                vocabulary.roles(seen.roles(), language),
                affiliations(seen.affiliations(), language),
                seen.country(),
                seen.timeZone(),
                regions(seen.country(), language),
                seen.languages(),
                List.copyOf(topics.labelled(seen.canHelp(), language).values()),
                seen.helpsBy(),
                List.copyOf(topics.labelled(seen.wantsToLearn(), language).values()),
                seen.experience(),
                seen.availability(),
                seen.limits(),
                seen.about(),
                seen.showsGroups() ? groups(account, audience, language) : List.of(),
                account.createdAt(),
                seen.showsWikimedia() ? standing(account) : null,
                account.isClaimed(),
                account.source(),
                account.isErased(),
                mayBeAsked);
    }

    private static Person.@Nullable Standing standing(Account account) {
        var rights = RIGHTS.stream().filter(account.groups()::contains).toList();
        return account.registered() == null && rights.isEmpty()
                ? null
                : new Person.Standing(account.registered(), rights);
    }

    private static Person nameOnly(Account account, String name, List<PersonGroup> groups) {
        return new Person(
                account.username(),
                name,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                groups,
                account.createdAt(),
                null,
                account.isClaimed(),
                account.source(),
                account.isErased(),
                false);
    }

    /** Present ones first, then the latest. */
    List<Affiliation> affiliations(List<AffiliationForm> said, Locale language) {
        return said.stream()
                .sorted(Comparator.comparing(PersonPages::end).reversed())
                .map(affiliation ->
                        new Affiliation(
                                affiliation.organisation(),
                                affiliation.organisationId(),
                                vocabulary.role(affiliation.role(), language).orElse(null),
                                affiliation.staff(),
                                affiliation.from(),
                                affiliation.to()))
                .toList();
    }

    private static int end(AffiliationForm affiliation) {
        var to = affiliation.to();
        return to == null ? Integer.MAX_VALUE : to;
    }

    private List<Label> regions(@Nullable String country, Locale language) {
        if (country == null) {
            return List.of();
        }
        return areas
                .names(areas.regionsOf(country), Audience.VISITORS, language)
                .entrySet()
                .stream()
                .map(region -> new Label(region.getKey(), region.getValue()))
                .toList();
    }

    private List<PersonGroup> groups(Account account, Audience audience, Locale language) {
        var names = areas.names(account.groupRoles().keySet(), audience, language);
        return account.groupRoles().entrySet().stream()
                .filter(held -> names.containsKey(held.getKey()))
                .sorted(Comparator.comparing(held -> held.getValue().since()))
                .map(held ->
                        new PersonGroup(
                                held.getKey(),
                                names.getOrDefault(held.getKey(), held.getKey()),
                                held.getValue().role(),
                                held.getValue().since()))
                .toList();
    }
}
