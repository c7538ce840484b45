package org.atrium.server.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.WikimediaProfile;
import org.jspecify.annotations.Nullable;

/** An account of the demo content, as `accounts.json` has it. */
record DemoAccount(
        String sub,
        String username,
        String language,
        Wikimedia wikimedia,
        @Nullable String kind,
        @Nullable List<String> roles,
        @Nullable List<Affiliation> affiliations,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String pronouns,
        @Nullable List<SpokenLanguage> languages,
        @Nullable List<String> canHelp,
        @Nullable List<HelpWay> helpsBy,
        @Nullable List<String> wantsToLearn,
        @Nullable List<WorkSample> experience,
        @Nullable Availability availability,
        @Nullable AskingLimits limits,
        @Nullable Map<ProfileField, FieldVisibility> visibility,
        @Nullable Text about,
        @Nullable List<Membership> groups) {

    private static final DateTimeFormatter REGISTERED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** What the stand-in for Wikimedia says of the account. */
    record Wikimedia(
            @Nullable String registered,
            long editcount,
            boolean blocked,
            @Nullable Set<String> groups,
            @Nullable Set<String> rights) {}

    /**
     * @param organisation name, or the id of one of the directory
     */
    record Affiliation(
            String organisation,
            @Nullable String role,
            boolean staff,
            @Nullable Integer from,
            @Nullable Integer to) {

        AffiliationForm form(Optional<Organisation> known) {
            return new AffiliationForm(
                    known.map(Organisation::name).orElse(organisation),
                    known.map(Organisation::id).orElse(null),
                    role,
                    staff,
                    from,
                    to);
        }
    }

    /** A group that the account belongs to. */
    record Membership(String slug, String role) {}

    WikimediaProfile arriving() {
        return new WikimediaProfile(
                sub,
                username,
                wikimedia.blocked(),
                orEmpty(wikimedia.groups()),
                orEmpty(wikimedia.rights()),
                registered(),
                wikimedia.editcount(),
                language);
    }

    private static Set<String> orEmpty(@Nullable Set<String> words) {
        return words == null ? Set.of() : words;
    }

    private @Nullable Instant registered() {
        try {
            var given = wikimedia.registered();
            return given == null
                    ? null
                    : LocalDateTime.parse(given, REGISTERED).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** Somebody new has nothing filled in. */
    boolean hasProfile() {
        return country != null || !list(roles).isEmpty() || !list(languages).isEmpty();
    }

    /**
     * @param known the organisation of an id, where there is one
     */
    ProfileForm form(Function<String, Optional<Organisation>> known) {
        return new ProfileForm(
                0,
                null,
                pronouns,
                list(roles),
                list(affiliations).stream()
                        .map(one -> one.form(known.apply(one.organisation())))
                        .toList(),
                country,
                timeZone,
                list(languages),
                list(canHelp),
                list(helpsBy),
                list(wantsToLearn),
                list(experience),
                availability == null ? Availability.OPEN : availability,
                limits == null ? AskingLimits.NONE : limits,
                about,
                true,
                visibility == null ? Map.of() : visibility);
    }

    List<Membership> memberships() {
        return list(groups);
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
