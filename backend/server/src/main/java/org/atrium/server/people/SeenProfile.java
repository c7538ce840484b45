package org.atrium.server.people;

import static org.atrium.contract.people.ProfileField.ABOUT;
import static org.atrium.contract.people.ProfileField.AFFILIATIONS;
import static org.atrium.contract.people.ProfileField.AVAILABILITY;
import static org.atrium.contract.people.ProfileField.CAN_HELP;
import static org.atrium.contract.people.ProfileField.COUNTRY;
import static org.atrium.contract.people.ProfileField.EXPERIENCE;
import static org.atrium.contract.people.ProfileField.GROUPS;
import static org.atrium.contract.people.ProfileField.LANGUAGES;
import static org.atrium.contract.people.ProfileField.PRONOUNS;
import static org.atrium.contract.people.ProfileField.ROLES;
import static org.atrium.contract.people.ProfileField.SHOWN_NAME;
import static org.atrium.contract.people.ProfileField.TIME_ZONE;
import static org.atrium.contract.people.ProfileField.WANTS_TO_LEARN;
import static org.atrium.contract.people.ProfileField.WIKIMEDIA;

import java.util.List;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Kind;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.RoleLine;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Account;
import org.jspecify.annotations.Nullable;

/** What somebody sees of a profile: everything else is as if it had not been filled in. */
record SeenProfile(Account owner, Profile profile, FieldSight sight) {

    private boolean sees(ProfileField field) {
        return sight.sees(field, owner, profile);
    }

    private <T> List<T> list(ProfileField field, List<T> said) {
        return sees(field) ? said : List.of();
    }

    private <T> @Nullable T orNull(ProfileField field, @Nullable T said) {
        return sees(field) ? said : null;
    }

    @Nullable String shownName() {
        return orNull(SHOWN_NAME, profile.shownName());
    }

    @Nullable String pronouns() {
        return orNull(PRONOUNS, profile.pronouns());
    }

    /** Always disclosed. */
    @Nullable Kind kind() {
        return profile.kind().orElse(null);
    }

    @Nullable RoleLine roleLine() {
        return profile.roleLine(sees(AFFILIATIONS)).orElse(null);
    }

    List<String> roles() {
        return list(ROLES, profile.roles());
    }

    List<AffiliationForm> affiliations() {
        return list(AFFILIATIONS, profile.affiliations());
    }

    /** Those of today. */
    List<AffiliationForm> present() {
        return list(AFFILIATIONS, profile.present());
    }

    @Nullable String country() {
        return orNull(COUNTRY, profile.country());
    }

    @Nullable String timeZone() {
        return orNull(TIME_ZONE, profile.timeZone());
    }

    List<SpokenLanguage> languages() {
        return list(LANGUAGES, profile.languages());
    }

    List<String> canHelp() {
        return list(CAN_HELP, profile.canHelp());
    }

    List<HelpWay> helpsBy() {
        return list(CAN_HELP, profile.helpsBy());
    }

    List<String> wantsToLearn() {
        return list(WANTS_TO_LEARN, profile.wantsToLearn());
    }

    List<WorkSample> experience() {
        return list(EXPERIENCE, profile.experience());
    }

    @Nullable Availability availability() {
        return orNull(AVAILABILITY, profile.availabilityNow());
    }

    @Nullable AskingLimits limits() {
        return orNull(AVAILABILITY, profile.limits());
    }

    @Nullable Text about() {
        return orNull(ABOUT, profile.about());
    }

    boolean showsGroups() {
        return sees(GROUPS);
    }

    boolean showsWikimedia() {
        return sees(WIKIMEDIA);
    }
}
