package org.atrium.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Edit.Change;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.people.OrganisationsApi;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
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
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Organisations in memory. */
public final class PretendOrganisations implements OrganisationsApi {

    static final List<Label> KINDS =
            List.of(new Label("museum", "Museum"), new Label("public_library", "Public library"));

    private final PretendStore store;
    private final Map<String, OrganisationForm> forms = new LinkedHashMap<>();
    private final Map<String, List<Edit>> edits = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    PretendOrganisations(PretendStore store) {
        this.store = store;
    }

    /** For tests: what was saved last of an organisation. */
    public synchronized @Nullable OrganisationForm saved(String id) {
        return forms.get(id);
    }

    /** For tests: the version goes on, as if another organiser had saved it. */
    public synchronized void savedElsewhere(String id) {
        keep(id, Objects.requireNonNull(forms.get(id)), "Somebody else", List.of());
    }

    /** For tests: the id of an institution that is there. */
    public synchronized String there(OrganisationForm form, String by) {
        var id = store.nextId();
        keep(id, form, by, List.of());
        return id;
    }

    private void keep(String id, OrganisationForm form, String by, List<Change> changes) {
        var kind =
                KINDS.stream()
                        .filter(one -> one.id().equals(form.kind()))
                        .findFirst()
                        .orElseGet(() -> new Label(form.kind(), form.kind()));
        store.organisations.put(
                id,
                new Organisation(
                        id,
                        form.name(),
                        kind,
                        form.country(),
                        Objects.requireNonNullElse(form.languages(), List.of()),
                        form.website(),
                        placeOf(form.country()),
                        form.status()));
        forms.put(
                id,
                new OrganisationForm(
                        form.name(),
                        form.names(),
                        form.kind(),
                        form.country(),
                        form.otherCountries(),
                        form.languages(),
                        form.website(),
                        form.wikidata(),
                        form.commonsCategory(),
                        form.contactRole(),
                        form.status(),
                        form.version() + 1));
        edits.computeIfAbsent(id, any -> new ArrayList<>())
                .addFirst(new Edit(new Author(by, by, null), Instant.now(), changes));
    }

    private List<String> placeOf(@Nullable String country) {
        return Stream.concat(
                        store.areas.values().stream()
                                .filter(area -> country != null && country.equals(area.country))
                                .map(area -> area.slug),
                        Stream.of("everyone"))
                .toList();
    }

    @Override
    public synchronized Mono<Page<Organisation>> organisations(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable String country,
            @Nullable String group,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var named =
                store.organisations.values().stream()
                        .filter(each -> PretendLists.matches(q, each.name() + " " + each.id()))
                        .filter(each -> group == null || each.groups().contains(group))
                        .toList();
        var found =
                named.stream()
                        .filter(each -> PretendLists.any(kind, List.of(each.kind().id())))
                        .filter(each -> country == null || country.equals(each.country()))
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList();
        var counted =
                facets == null
                        ? null
                        : Map.<String, List<Facet>>of(
                                "kind",
                                PretendLists.facet(
                                        named, each -> List.of(each.kind().id()), code -> code),
                                "country",
                                PretendLists.facet(
                                        named,
                                        each -> Stream.ofNullable(each.country()).toList(),
                                        code -> code));
        return Mono.just(PretendLists.page(found, limit, after, each -> each, counted));
    }

    private Organisation known(String id) {
        var known = store.organisations.get(id);
        if (known == null) {
            throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such organisation.");
        }
        return known;
    }

    @Override
    public Mono<OrganisationProfile> organisation(String id) {
        return PretendStore.caller().map(caller -> profile(known(id), caller));
    }

    private synchronized OrganisationProfile profile(Organisation one, Caller caller) {
        var form = forms.get(one.id());
        return new OrganisationProfile(
                one.id(),
                one.name(),
                form == null || form.names() == null ? Map.of() : form.names(),
                one.kind(),
                one.country(),
                form == null || form.otherCountries() == null ? List.of() : form.otherCountries(),
                one.groups().stream()
                        .map(slug -> new Label(slug, store.areaName(slug, caller.language())))
                        .toList(),
                one.languages(),
                one.website(),
                form == null ? null : form.wikidata(),
                form == null ? null : form.commonsCategory(),
                form == null ? null : form.contactRole(),
                one.status(),
                mayEdit(one.groups(), caller) ? Set.of("edit") : Set.of(),
                form == null ? 0 : form.version());
    }

    private boolean mayEdit(List<String> groups, Caller caller) {
        var member = caller.member();
        var account = member == null ? null : store.accounts.get(member.username());
        return account != null
                && groups.stream().anyMatch(slug -> "organiser".equals(account.roles.get(slug)));
    }

    @Override
    public Mono<ResponseEntity<OrganisationProfile>> add(
            OrganisationForm form, @Nullable String key) {
        return PretendStore.caller()
                .map(caller -> {
                    check(form, placeOf(form.country()), caller);
                    var by = store.writer(caller).username;
                    var id =
                            key == null
                                    ? there(form, by)
                                    : keys.computeIfAbsent(key, any -> there(form, by));
                    return ResponseEntity.created(URI.create("/api/v1/organisations/" + id))
                            .body(profile(known(id), caller));
                });
    }

    /** A name "refuse" is wrong in every field. */
    private void check(OrganisationForm form, List<String> place, Caller caller) {
        if (form.name().equals("refuse")) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Some fields need another look.",
                    Stream.of(
                                    "name",
                                    "names[sv]",
                                    "kind",
                                    "status",
                                    "country",
                                    "otherCountries",
                                    "languages",
                                    "website",
                                    "wikidata",
                                    "commonsCategory",
                                    "contactRole")
                            .map(field -> new FieldProblem(field, field, "Wrong: " + field))
                            .toList());
        }
        if (!mayEdit(place, caller)) {
            throw PretendStore.refused(ProblemType.FORBIDDEN, "Organisers keep organisations.");
        }
    }

    @Override
    public synchronized Mono<OrganisationProfile> edit(String id, OrganisationForm form) {
        return PretendStore.caller()
                .map(caller -> {
                    var before = profile(known(id), caller);
                    check(form, known(id).groups(), caller);
                    if (form.version() != before.version()) {
                        throw PretendStore.refused(
                                ProblemType.CONFLICT, "Somebody else saved it meanwhile.");
                    }
                    var changes =
                            before.name().equals(form.name())
                                    ? List.<Change>of()
                                    : List.of(
                                            new Change(
                                                    "name",
                                                    List.of(before.name()),
                                                    List.of(form.name())));
                    keep(id, form, store.writer(caller).username, changes);
                    return profile(known(id), caller);
                });
    }

    @Override
    public synchronized Mono<Page<Edit>> history(
            String id, @Nullable Integer limit, @Nullable String after) {
        return Mono.just(
                PretendLists.page(
                        List.copyOf(edits.getOrDefault(known(id).id(), List.of())),
                        limit,
                        after,
                        edit -> edit,
                        null));
    }

    @Override
    public Mono<Page<OrganisationPerson>> people(
            String id, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var member = caller.member();
                    var reader = member == null ? null : store.accounts.get(member.username());
                    var there =
                            store.accounts.values().stream()
                                    .filter(account -> account.profile.listed())
                                    .filter(account ->
                                            new Seen(account, reader)
                                                    .sees(ProfileField.AFFILIATIONS))
                                    .filter(account -> !at(known(id).id(), account).isEmpty())
                                    .toList();
                    return PretendLists.page(
                            there,
                            limit,
                            after,
                            account -> person(id, account, caller.language()),
                            null);
                });
    }

    private static List<AffiliationForm> at(String id, Account account) {
        return account.profile.affiliations().stream()
                .filter(one -> id.equals(one.organisationId()))
                .toList();
    }

    private OrganisationPerson person(String id, Account account, Locale language) {
        var periods =
                at(id, account).stream()
                        .map(form ->
                                new Affiliation(
                                        form.organisation(),
                                        form.organisationId(),
                                        form.role() == null
                                                ? null
                                                : store.role(form.role(), language),
                                        form.staff(),
                                        form.from(),
                                        form.to()))
                        .toList();
        return new OrganisationPerson(account.username, account.username, true, periods);
    }
}
