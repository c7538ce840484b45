package org.atrium.server.people;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a member says about themselves.
 *
 * @param id member id
 * @param listed whether the directory may show it
 * @param version counts the changes, from 1
 */
@Document(Profile.COLLECTION)
record Profile(
        @Id String id,
        List<String> roles,
        List<AffiliationForm> affiliations,
        @Nullable String country,
        List<SpokenLanguage> languages,
        List<String> canHelp,
        List<String> wantsToLearn,
        Availability availability,
        @Nullable Text about,
        boolean listed,
        Instant savedAt,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "profiles";

    /** The same, with the topics that these lead to where some were merged. */
    Profile read(UnaryOperator<List<String>> topics) {
        return new Profile(
                id,
                roles,
                affiliations,
                country,
                languages,
                topics.apply(canHelp),
                topics.apply(wantsToLearn),
                availability,
                about,
                listed,
                savedAt,
                version,
                pendingFacts);
    }

    /** What the form shows to somebody who never saved one. */
    static final ProfileForm EMPTY_FORM =
            new ProfileForm(
                    0,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    Availability.OPEN,
                    null,
                    true);

    static Profile of(String id, ProfileForm form, Instant now, long version, List<Fact> facts) {
        return new Profile(
                id,
                form.roles(),
                form.affiliations(),
                form.country(),
                form.languages(),
                form.canHelp(),
                form.wantsToLearn(),
                form.availability(),
                form.about(),
                form.listed(),
                now,
                version,
                facts);
    }

    ProfileForm form() {
        return new ProfileForm(
                version,
                roles,
                affiliations,
                country,
                languages,
                canHelp,
                wantsToLearn,
                availability,
                about,
                listed);
    }

    /** Staff by any present affiliation, else volunteer; empty when nothing was filled in. */
    Optional<Kind> kind() {
        if (present().stream().anyMatch(AffiliationForm::staff)) {
            return Optional.of(Kind.STAFF);
        }
        return isBlank() ? Optional.empty() : Optional.of(Kind.VOLUNTEER);
    }

    /** Names the organisation that makes somebody staff, else the first present one. */
    Optional<RoleLine> roleLine() {
        return kind().map(kind -> {
            var organisation =
                    present().stream()
                            .filter(affiliation -> kind == Kind.VOLUNTEER || affiliation.staff())
                            .map(AffiliationForm::organisation)
                            .findFirst()
                            .orElse(null);
            return new RoleLine(kind, organisation);
        });
    }

    private List<AffiliationForm> present() {
        var year = Year.now(ZoneOffset.UTC).getValue();
        return affiliations.stream()
                .filter(affiliation -> affiliation.to() == null || affiliation.to() >= year)
                .toList();
    }

    private boolean isBlank() {
        return roles.isEmpty()
                && affiliations.isEmpty()
                && country == null
                && languages.isEmpty()
                && canHelp.isEmpty()
                && wantsToLearn.isEmpty()
                && about == null;
    }
}
