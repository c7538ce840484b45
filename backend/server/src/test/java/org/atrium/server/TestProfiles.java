package org.atrium.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/** Profiles that say what most tests need, and nothing else. */
public final class TestProfiles {

    private TestProfiles() {}

    public static ProfileForm saying(
            long version,
            List<String> roles,
            List<AffiliationForm> affiliations,
            @Nullable String country,
            List<SpokenLanguage> languages,
            List<String> canHelp,
            List<String> wantsToLearn,
            Availability availability,
            @Nullable Text about,
            boolean listed) {
        return new ProfileForm(
                version,
                null,
                null,
                roles,
                affiliations,
                country,
                null,
                languages,
                canHelp,
                List.of(),
                wantsToLearn,
                List.of(),
                availability,
                AskingLimits.NONE,
                about,
                listed,
                Map.of());
    }

    /** The same with one more field seen by these only. */
    public static ProfileForm seenBy(
            ProfileForm form, ProfileField field, FieldVisibility visibility) {
        var changed = new EnumMap<ProfileField, FieldVisibility>(ProfileField.class);
        changed.putAll(form.visibility());
        changed.put(field, visibility);
        return new ProfileForm(
                form.version(),
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
                changed);
    }
}
