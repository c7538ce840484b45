package org.atrium.ui;

import java.util.List;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.ui.PretendStore.Account;
import org.jspecify.annotations.Nullable;

/** Profiles that differ from others in one thing, and as others see them. */
final class PretendProfiles {

    private PretendProfiles() {}

    static ProfileForm version(long version, ProfileForm form) {
        return new ProfileForm(
                version,
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
                form.visibility());
    }

    static ProfileForm about(ProfileForm form, List<AffiliationForm> places, Text about) {
        return new ProfileForm(
                form.version(),
                form.shownName(),
                form.pronouns(),
                form.roles(),
                places,
                form.country(),
                form.timeZone(),
                form.languages(),
                form.canHelp(),
                form.helpsBy(),
                form.wantsToLearn(),
                form.experience(),
                form.availability(),
                form.limits(),
                about,
                true,
                form.visibility());
    }

    static ProfileForm helps(
            ProfileForm form, List<String> topics, List<SpokenLanguage> languages) {
        return new ProfileForm(
                form.version(),
                form.shownName(),
                form.pronouns(),
                form.roles(),
                form.affiliations(),
                form.country(),
                form.timeZone(),
                languages,
                topics,
                form.helpsBy(),
                form.wantsToLearn(),
                form.experience(),
                form.availability(),
                form.limits(),
                form.about(),
                form.listed(),
                form.visibility());
    }

    /** What a reader sees of somebody; by themselves, everything. */
    record Seen(Account account, @Nullable Account reader) {

        private ProfileForm form() {
            return account.profile;
        }

        boolean sees(ProfileField field) {
            var visibility = form().visibility().getOrDefault(field, FieldVisibility.EVERYONE);
            if (account.equals(reader) || visibility == FieldVisibility.EVERYONE) {
                return true;
            }
            return reader != null
                    && switch (visibility) {
                        case EVERYONE, MEMBERS -> true;
                        case GROUPS ->
                                account.roles.keySet().stream().anyMatch(reader.roles::containsKey);
                        case ORGANISERS ->
                                account.roles.keySet().stream()
                                        .anyMatch(group ->
                                                "organiser".equals(reader.roles.get(group)));
                        case ME -> false;
                    };
        }

        private <T> List<T> list(ProfileField field, List<T> values) {
            return sees(field) ? values : List.of();
        }

        private <T> @Nullable T one(ProfileField field, @Nullable T value) {
            return sees(field) ? value : null;
        }

        @Nullable String shownName() {
            return one(ProfileField.SHOWN_NAME, form().shownName());
        }

        @Nullable String pronouns() {
            return one(ProfileField.PRONOUNS, form().pronouns());
        }

        List<String> roles() {
            return list(ProfileField.ROLES, form().roles());
        }

        List<AffiliationForm> affiliations() {
            return list(ProfileField.AFFILIATIONS, form().affiliations());
        }

        @Nullable String country() {
            return one(ProfileField.COUNTRY, form().country());
        }

        @Nullable String timeZone() {
            return one(ProfileField.TIME_ZONE, form().timeZone());
        }

        List<SpokenLanguage> languages() {
            return list(ProfileField.LANGUAGES, form().languages());
        }

        List<String> canHelp() {
            return list(ProfileField.CAN_HELP, form().canHelp());
        }

        List<HelpWay> helpsBy() {
            return list(ProfileField.CAN_HELP, form().helpsBy());
        }

        List<String> wantsToLearn() {
            return list(ProfileField.WANTS_TO_LEARN, form().wantsToLearn());
        }

        List<WorkSample> experience() {
            return list(ProfileField.EXPERIENCE, form().experience());
        }

        @Nullable Availability availability() {
            return one(ProfileField.AVAILABILITY, form().availability());
        }

        @Nullable AskingLimits limits() {
            return one(ProfileField.AVAILABILITY, form().limits());
        }

        @Nullable Text about() {
            return one(ProfileField.ABOUT, form().about());
        }
    }
}
