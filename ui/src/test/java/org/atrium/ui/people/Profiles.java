package org.atrium.ui.people;

import java.util.List;
import java.util.Map;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.jspecify.annotations.Nullable;

/** What members say about themselves in tests. */
final class Profiles {

    private Profiles() {}

    static ProfileForm in(
            @Nullable String zone,
            List<SpokenLanguage> languages,
            List<String> canHelp,
            List<HelpWay> helpsBy,
            AskingLimits limits,
            Map<ProfileField, FieldVisibility> visibility) {
        return new ProfileForm(
                1,
                null,
                null,
                List.of(),
                List.of(),
                null,
                zone,
                languages,
                canHelp,
                helpsBy,
                List.of(),
                List.of(),
                Availability.OPEN,
                limits,
                null,
                true,
                visibility);
    }

    /** With everything that a page shows of somebody. */
    static ProfileForm full(Map<ProfileField, FieldVisibility> visibility) {
        return new ProfileForm(
                1,
                "Ama Mensah",
                "she/her",
                List.of(),
                List.of(),
                "KE",
                "Africa/Nairobi",
                List.of(new SpokenLanguage("sw", "N")),
                List.of("digitisation"),
                List.of(HelpWay.TRAIN),
                List.of("sparql"),
                List.of(new WorkSample("Maps", "https://example.org/maps")),
                Availability.OPEN,
                new AskingLimits(null, true, 3),
                null,
                true,
                visibility);
    }
}
