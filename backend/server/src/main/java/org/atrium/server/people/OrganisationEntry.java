package org.atrium.server.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation as it is kept.
 *
 * @param names what else it is called, by language; null for nothing
 * @param countries where it is at home, the seat first
 * @param website absolute address
 * @param theme what it is about, of some affiliates; else empty
 * @param status `recognised`, `former`, `partner`
 * @param version counts what people changed; null for nothing
 * @param edited fields that people changed; the loader leaves them alone
 * @param history the last edits, the first of them first; not read along with the others
 */
@Document(OrganisationEntry.COLLECTION)
record OrganisationEntry(
        @Id String id,
        String name,
        @Nullable Map<String, String> names,
        String kind,
        @Nullable String country,
        List<String> countries,
        List<String> languages,
        @Nullable String website,
        @Nullable String wikidata,
        @Nullable String commonsCategory,
        @Nullable String contactRole,
        String theme,
        String status,
        @Nullable Long version,
        @Nullable Set<String> edited,
        @Nullable List<Edited> history,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "organisations";
    static final String HISTORY = "history";
    static final String RECOGNISED = "recognised";
    static final String PARTNER = "partner";
    static final String FORMER = "former";

    /** What a row of reference data can be of; everything else is an institution. */
    private static final Set<String> OF_AFFILIATES =
            Set.of(
                    "chapter",
                    "thematic_organisation",
                    "user_group",
                    "thematic_user_group",
                    "partner_network");

    static OrganisationEntry of(Affiliate row) {
        return new OrganisationEntry(
                row.code(),
                row.name(),
                null,
                row.kind(),
                row.country(),
                row.countries(),
                row.languages(),
                row.website() == null ? null : "https://" + row.website() + "/",
                null,
                null,
                null,
                row.theme(),
                row.status(),
                null,
                null,
                null,
                null);
    }

    /** The same as what is written first. */
    OrganisationEntry begun(List<Edited> first, Fact fact) {
        return new OrganisationEntry(
                id,
                name,
                names,
                kind,
                country,
                countries,
                languages,
                website,
                wikidata,
                commonsCategory,
                contactRole,
                theme,
                status,
                1L,
                null,
                first,
                List.of(fact));
    }

    @Override
    public Map<String, String> names() {
        return names == null ? Map.of() : names;
    }

    @Override
    public Long version() {
        return version == null ? 0 : version;
    }

    @Override
    public List<Edited> history() {
        return history == null ? List.of() : history;
    }

    /** Whether the movement, not its organisers, says what it is. */
    boolean isAffiliate() {
        return OF_AFFILIATES.contains(kind);
    }

    List<String> otherCountries() {
        return countries.stream().filter(code -> !code.equals(country)).toList();
    }

    List<String> allNames() {
        return Stream.concat(Stream.of(name), names().values().stream()).toList();
    }
}
