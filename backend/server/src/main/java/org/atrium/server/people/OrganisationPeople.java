package org.atrium.server.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.search.FoundIds;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who of the directory is or was at an organisation, for whom they let see it. */
@Component
class OrganisationPeople {

    private final SearchIndex index;
    private final Accounts accounts;
    private final Profiles profiles;
    private final PersonPages pages;

    OrganisationPeople(SearchIndex index, Accounts accounts, Profiles profiles, PersonPages pages) {
        this.index = index;
        this.accounts = accounts;
        this.profiles = profiles;
        this.pages = pages;
    }

    /** Those who are there today first; equals take turns, as in the directory. */
    Mono<Page<OrganisationPerson>> page(
            String organisation, Paging paging, FieldSight sight, Locale language) {
        return index.query(
                        session -> {
                            return FoundIds.of(
                                    session.search(PersonEntry.class)
                                            .select(f -> f.id(String.class))
                                            .where(f -> where(f, organisation, sight))
                                            .sort(f -> f.score().then().field("turn"))
                                            .fetch(paging.offset(), paging.limit()));
                        })
                .flatMap(found ->
                        people(found.ids(), organisation, sight, language)
                                .map(people -> found.page(people, paging)));
    }

    private static PredicateFinalStep where(
            SearchPredicateFactory f, String organisation, FieldSight sight) {
        return Directory.listed(f)
                .filter(sight.anyOf(f, "everAt", List.of(organisation)))
                .should(Directory.prefer(f, sight, "organisationIds", organisation, 1));
    }

    private Mono<List<OrganisationPerson>> people(
            List<String> ids, String organisation, FieldSight sight, Locale language) {
        return ids.isEmpty()
                ? Mono.just(List.of())
                : Mono.zip(accounts.byIds(ids).collectMap(Account::id), profiles.byIds(ids))
                        .map(read ->
                                ids.stream()
                                        .flatMap(id ->
                                                seen(
                                                        read.getT1().get(id),
                                                        read.getT2().get(id),
                                                        sight))
                                        .map(seen -> person(seen, organisation, language))
                                        .filter(Objects::nonNull)
                                        .toList());
    }

    /** By the record: what is hidden by now shows no more, whatever the index still says. */
    private static Stream<SeenProfile> seen(
            @Nullable Account account, @Nullable Profile profile, FieldSight sight) {
        return account == null || profile == null || !profile.listed()
                ? Stream.empty()
                : Stream.of(new SeenProfile(account, profile, sight));
    }

    private @Nullable OrganisationPerson person(
            SeenProfile seen, String organisation, Locale language) {
        var periods = at(organisation, seen.affiliations());
        return periods.isEmpty()
                ? null
                : new OrganisationPerson(
                        seen.owner().username(),
                        seen.owner().displayName(),
                        !at(organisation, seen.present()).isEmpty(),
                        pages.affiliations(periods, language));
    }

    private static List<AffiliationForm> at(String organisation, List<AffiliationForm> said) {
        return said.stream().filter(one -> organisation.equals(one.organisationId())).toList();
    }
}
