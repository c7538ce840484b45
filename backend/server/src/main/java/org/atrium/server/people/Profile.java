package org.atrium.server.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Account;
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
        @Nullable String shownName,
        @Nullable String pronouns,
        List<String> roles,
        List<AffiliationForm> affiliations,
        @Nullable String country,
        @Nullable String timeZone,
        List<SpokenLanguage> languages,
        List<String> canHelp,
        @Nullable List<HelpWay> helpsBy,
        List<String> wantsToLearn,
        @Nullable List<WorkSample> experience,
        Availability availability,
        @Nullable AskingLimits limits,
        @Nullable Text about,
        boolean listed,
        @Nullable Map<ProfileField, FieldVisibility> visibility,
        Instant savedAt,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "profiles";

    private static final int USUAL_OF_OPEN = 8;
    private static final int USUAL_OF_SOME = 2;

    /** The same, with the topics that these lead to where some were merged. */
    Profile read(UnaryOperator<List<String>> topics) {
        return new Profile(
                id,
                shownName,
                pronouns,
                roles,
                affiliations,
                country,
                timeZone,
                languages,
                topics.apply(canHelp),
                helpsBy,
                topics.apply(wantsToLearn),
                experience,
                availability,
                limits,
                about,
                listed,
                visibility,
                savedAt,
                version,
                pendingFacts);
    }

    /** Of somebody who never saved one. */
    static Profile unsaid(String id) {
        return of(id, ProfileForm.EMPTY, Instant.EPOCH, 0, List.of());
    }

    static Profile of(String id, ProfileForm form, Instant now, long version, List<Fact> facts) {
        return new Profile(
                id,
                form.shownName(),
                form.pronouns(),
                form.roles(),
                form.affiliations(),
                form.country(),
                form.timeZone(),
                form.languages(),
                form.canHelp(),
                form.helpsBy(),
                form.wantsToLearn(),
                form.experience(),
                form.availability(),
                form.limits(),
                form.about(),
                form.listed(),
                form.visibility(),
                now,
                version,
                facts);
    }

    ProfileForm form() {
        return new ProfileForm(
                version,
                shownName,
                pronouns,
                roles,
                affiliations,
                country,
                timeZone,
                languages,
                canHelp,
                helpsBy(),
                wantsToLearn,
                experience(),
                availability,
                limits(),
                about,
                listed,
                visibility());
    }

    @Override
    public List<HelpWay> helpsBy() {
        return helpsBy == null ? List.of() : helpsBy;
    }

    @Override
    public List<WorkSample> experience() {
        return experience == null ? List.of() : experience;
    }

    @Override
    public AskingLimits limits() {
        return limits == null ? AskingLimits.NONE : limits;
    }

    @Override
    public Map<ProfileField, FieldVisibility> visibility() {
        return visibility == null ? Map.of() : visibility;
    }

    /** Nobody who is about to go is shown in lists. */
    boolean isListed(Account owner) {
        return listed && !owner.isLeaving();
    }

    FieldVisibility visibility(ProfileField field) {
        return visibility().getOrDefault(field, FieldVisibility.EVERYONE);
    }

    /** Open again after the last day of being away. */
    Availability availabilityOn(LocalDate day) {
        var last = limits().awayUntil();
        return availability == Availability.AWAY && last != null && last.isBefore(day)
                ? Availability.OPEN
                : availability;
    }

    /** How many requests reach them in 30 days. */
    int mostRequests() {
        var most = limits().mostPerMonth();
        return most != null
                ? most
                : availabilityNow() == Availability.SOME ? USUAL_OF_SOME : USUAL_OF_OPEN;
    }

    Availability availabilityNow() {
        return availabilityOn(LocalDate.now(ZoneOffset.UTC));
    }

    /** Staff by any present affiliation, else volunteer; empty when nothing was filled in. */
    Optional<Kind> kind() {
        if (present().stream().anyMatch(AffiliationForm::staff)) {
            return Optional.of(Kind.STAFF);
        }
        return isBlank() ? Optional.empty() : Optional.of(Kind.VOLUNTEER);
    }

    /**
     * Names the organisation that makes somebody staff, else the first present one.
     *
     * @param named false to say volunteer or staff only
     */
    Optional<RoleLine> roleLine(boolean named) {
        return kind().map(kind -> {
            var organisation =
                    present().stream()
                            .filter(affiliation -> named)
                            .filter(affiliation -> kind == Kind.VOLUNTEER || affiliation.staff())
                            .map(AffiliationForm::organisation)
                            .findFirst()
                            .orElse(null);
            return new RoleLine(kind, organisation);
        });
    }

    List<AffiliationForm> present() {
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
