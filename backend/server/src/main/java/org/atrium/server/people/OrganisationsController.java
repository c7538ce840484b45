package org.atrium.server.people;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.people.OrganisationPerson;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.people.OrganisationsApi;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

@RestController
class OrganisationsController implements OrganisationsApi {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_VALUES = 50;
    private static final List<String> FACETS = List.of(Organisations.KIND, Organisations.COUNTRY);

    private final Organisations organisations;
    private final OrganisationEditing editing;
    private final OrganisationPeople people;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final EditsShown edits;

    OrganisationsController(
            Organisations organisations,
            OrganisationEditing editing,
            OrganisationPeople people,
            Vocabulary vocabulary,
            Areas areas,
            EditsShown edits) {
        this.organisations = organisations;
        this.editing = editing;
        this.people = people;
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.edits = edits;
    }

    @Override
    public Mono<Page<Organisation>> organisations(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable String country,
            @Nullable String group,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var kinds = kind == null ? List.<String>of() : kind;
        var counted = facets == null ? List.<String>of() : facets;
        new Checks()
                .text("q", q, 0, LONGEST_QUERY)
                .size("kind", kinds, 0, MOST_VALUES)
                .that(
                        FACETS.containsAll(counted),
                        "facets",
                        "choice.unknown",
                        String.join(", ", FACETS))
                .refuseProblems();
        var paging = Paging.of(limit, after);
        var wanted =
                new Organisations.Wanted(
                        q, kinds, country == null ? null : country.toUpperCase(Locale.ROOT), group);
        return RequestLanguage.current()
                .map(language -> organisations.page(wanted, counted, paging, language));
    }

    @Override
    public Mono<OrganisationProfile> organisation(String id) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .map(caller -> profile(known(id), caller.getT1(), caller.getT2()));
    }

    private OrganisationEntry known(String id) {
        return organisations
                .entry(id)
                .orElseThrow(() -> new Refusal.NotFound("organisation.unknown").refused());
    }

    @Override
    public Mono<ResponseEntity<OrganisationProfile>> add(
            OrganisationForm form, @Nullable String key) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller ->
                        editing.add(form, key, caller.getT1())
                                .map(made -> profile(made, caller.getT1(), caller.getT2())))
                .map(made -> ResponseEntity.created(address(made.id())).body(made));
    }

    private static URI address(String id) {
        return URI.create("/api/v1/organisations/" + UriUtils.encode(id, StandardCharsets.UTF_8));
    }

    @Override
    public Mono<OrganisationProfile> edit(String id, OrganisationForm form) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller ->
                        editing.edit(id, form, caller.getT1())
                                .map(saved -> profile(saved, caller.getT1(), caller.getT2())));
    }

    private OrganisationProfile profile(OrganisationEntry entry, Viewer viewer, Locale language) {
        var groups =
                areas
                        .names(organisations.placeOf(entry), Audience.VISITORS, language)
                        .entrySet()
                        .stream()
                        .map(group -> new Label(group.getKey(), group.getValue()))
                        .toList();
        return new OrganisationProfile(
                entry.id(),
                entry.name(),
                entry.names(),
                vocabulary.kind(entry.kind(), language),
                entry.country(),
                entry.otherCountries(),
                groups,
                entry.languages(),
                entry.website(),
                entry.wikidata(),
                entry.commonsCategory(),
                entry.contactRole(),
                entry.status(),
                editing.mayEdit(entry, viewer) ? Set.of("edit") : Set.of(),
                entry.version());
    }

    @Override
    public Mono<Page<Edit>> history(String id, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return editing.stored(id).flatMap(entry -> edits.page(entry.history(), paging));
    }

    @Override
    public Mono<Page<OrganisationPerson>> people(
            String id, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(FieldSight.current(), RequestLanguage.current())
                .flatMap(caller ->
                        people.page(known(id).id(), paging, caller.getT1(), caller.getT2()));
    }
}
