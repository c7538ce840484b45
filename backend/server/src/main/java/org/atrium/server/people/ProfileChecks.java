package org.atrium.server.people;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.people.WorkSample;
import org.atrium.contract.shared.Text;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.TimeZones;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a form that came over the wire whole, and says everything that is wrong with it. */
@Component
class ProfileChecks {

    private static final int MOST_ROLES = 8;
    private static final int MOST_AFFILIATIONS = 12;
    static final int MOST_LANGUAGES = 12;
    static final int MOST_TOPICS = 20;
    private static final int MOST_EXAMPLES = 10;
    private static final int MOST_REQUESTS = 30;
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_PRONOUNS = 40;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_AWAY_YEARS = 5;
    private static final int LONGEST_ORGANISATION = 120;
    static final int LONGEST_ABOUT = 1_000;
    private static final int EARLIEST_YEAR = 1950;
    private static final Pattern LEVEL = Pattern.compile("[0-5N]");

    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Organisations organisations;

    ProfileChecks(Topics topics, Vocabulary vocabulary, Organisations organisations) {
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
    }

    /** The form without blanks and nulls; refused with every field that is wrong. */
    ProfileForm checked(ProfileForm sent) {
        var form = whole(sent);
        var checks = new Checks();
        optional(checks, "shownName", form.shownName(), LONGEST_NAME);
        optional(checks, "pronouns", form.pronouns(), LONGEST_PRONOUNS);
        checkRoles(checks, form.roles());
        checks.size("affiliations", form.affiliations(), 0, MOST_AFFILIATIONS);
        for (int i = 0; i < form.affiliations().size(); i++) {
            check(checks, "affiliations[" + i + "]", form.affiliations().get(i));
        }
        var country = form.country();
        checks.that(
                country == null || Affiliate.isCountry(country),
                "country",
                "country.unknown",
                country == null ? "" : country);
        var zone = form.timeZone();
        checks.that(
                zone == null || TimeZones.isKnown(zone),
                "timeZone",
                "zone.unknown",
                zone == null ? "" : zone);
        checkLanguages(checks, form.languages());
        checkTopics(checks, "canHelp", form.canHelp());
        checkTopics(checks, "wantsToLearn", form.wantsToLearn());
        check(checks, form.experience());
        checks.that(sent.availability() != null, "availability", "value.missing");
        check(checks, form.limits());
        check(checks, form.about());
        checks.refuseProblems();
        return form;
    }

    private static void optional(Checks checks, String field, @Nullable String text, int longest) {
        if (text != null) {
            checks.text(field, text, 1, longest)
                    .that(text.lines().count() <= 1, field, "text.one-line");
        }
    }

    private static void check(Checks checks, List<WorkSample> experience) {
        checks.size("experience", experience, 0, MOST_EXAMPLES);
        for (int i = 0; i < experience.size(); i++) {
            var field = "experience[" + i + "]";
            var sample = experience.get(i);
            checks.text(field + ".title", sample.title(), 1, LONGEST_TITLE);
            checks.that(
                    Checks.isAddress(sample.url(), LONGEST_URL),
                    field + ".url",
                    "closing.url",
                    String.valueOf(LONGEST_URL));
        }
    }

    private static void check(Checks checks, AskingLimits limits) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var last = limits.awayUntil();
        checks.that(
                last == null || !last.isAfter(today.plusYears(LONGEST_AWAY_YEARS)),
                "limits.awayUntil",
                "away.far",
                String.valueOf(LONGEST_AWAY_YEARS));
        var most = limits.mostPerMonth();
        checks.that(
                most == null || (most >= 1 && most <= MOST_REQUESTS),
                "limits.mostPerMonth",
                "number.range",
                "1",
                String.valueOf(MOST_REQUESTS));
    }

    static boolean isLevel(String level) {
        return LEVEL.matcher(level).matches();
    }

    private void checkRoles(Checks checks, List<String> roles) {
        checks.size("roles", roles, 0, MOST_ROLES);
        for (var role : roles) {
            checks.that(vocabulary.isRole(role), "roles", "role.unknown", role);
        }
    }

    private void check(Checks checks, String field, AffiliationForm affiliation) {
        checks.text(field + ".organisation", affiliation.organisation(), 1, LONGEST_ORGANISATION);
        var id = affiliation.organisationId();
        checks.that(
                id == null || organisations.isKnown(id),
                field + ".organisationId",
                "organisation.unknown",
                id == null ? "" : id);
        var role = affiliation.role();
        checks.that(
                role == null || vocabulary.isRole(role),
                field + ".role",
                "role.unknown",
                role == null ? "" : role);
        checkYears(checks, field, affiliation.from(), affiliation.to());
    }

    private static void checkYears(
            Checks checks, String field, @Nullable Integer from, @Nullable Integer to) {
        var thisYear = Year.now(ZoneOffset.UTC).getValue();
        checks.that(
                from == null || (from >= EARLIEST_YEAR && from <= thisYear),
                field + ".from",
                "year.range",
                String.valueOf(EARLIEST_YEAR),
                String.valueOf(thisYear));
        checks.that(
                to == null || (to >= EARLIEST_YEAR && to <= thisYear + 10),
                field + ".to",
                "year.range",
                String.valueOf(EARLIEST_YEAR),
                String.valueOf(thisYear + 10));
        checks.that(
                from == null || to == null || to >= from,
                field + ".to",
                "year.order",
                String.valueOf(from));
    }

    private static void checkLanguages(Checks checks, List<SpokenLanguage> languages) {
        checks.size("languages", languages, 0, MOST_LANGUAGES);
        var seen = new HashSet<String>();
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            var field = "languages[" + i + "]";
            checks.language(field + ".code", language.code());
            checks.that(seen.add(language.code()), field + ".code", "list.twice", language.code());
            checks.that(
                    LEVEL.matcher(language.level()).matches(),
                    field + ".level",
                    "level.unknown",
                    language.level());
        }
    }

    private void checkTopics(Checks checks, String field, List<String> ids) {
        checks.size(field, ids, 0, MOST_TOPICS);
        ids.stream()
                .filter(id -> topics.labelled(List.of(id), Locale.ENGLISH).isEmpty())
                .forEach(id -> checks.that(false, field, "topic.unknown", id));
    }

    private static void check(Checks checks, @Nullable Text about) {
        if (about != null) {
            checks.text("about.text", about.text(), 1, LONGEST_ABOUT);
            checks.language("about.language", about.language());
        }
    }

    static ProfileForm whole(ProfileForm sent) {
        return new ProfileForm(
                sent.version(),
                blankToNull(sent.shownName()),
                blankToNull(sent.pronouns()),
                distinct(sent.roles()),
                present(sent.affiliations()).stream().map(ProfileChecks::whole).toList(),
                blankToNull(sent.country()),
                blankToNull(sent.timeZone()),
                present(sent.languages()).stream().map(ProfileChecks::whole).toList(),
                distinct(sent.canHelp()),
                present(sent.helpsBy()).stream().distinct().sorted().toList(),
                distinct(sent.wantsToLearn()),
                present(sent.experience()).stream().map(ProfileChecks::whole).toList(),
                orOpen(sent.availability()),
                whole(sent.limits(), sent.availability()),
                whole(sent.about()),
                sent.listed(),
                whole(sent.visibility()));
    }

    private static AffiliationForm whole(AffiliationForm sent) {
        return new AffiliationForm(
                orEmpty(sent.organisation()).strip(),
                blankToNull(sent.organisationId()),
                blankToNull(sent.role()),
                sent.staff(),
                sent.from(),
                sent.to());
    }

    private static SpokenLanguage whole(SpokenLanguage sent) {
        return new SpokenLanguage(
                Checks.canonical(orEmpty(sent.code()).strip()),
                orEmpty(sent.level()).strip().toUpperCase(Locale.ROOT));
    }

    private static WorkSample whole(WorkSample sent) {
        return new WorkSample(orEmpty(sent.title()).strip(), orEmpty(sent.url()).strip());
    }

    /** An end of being away says nothing of somebody who is not. */
    private static AskingLimits whole(
            @Nullable AskingLimits sent, @Nullable Availability availability) {
        if (sent == null) {
            return AskingLimits.NONE;
        }
        return availability == Availability.AWAY
                ? sent
                : new AskingLimits(null, sent.onlyMyRegions(), sent.mostPerMonth());
    }

    /** What everybody sees needs no saying. */
    private static Map<ProfileField, FieldVisibility> whole(
            @Nullable Map<ProfileField, @Nullable FieldVisibility> sent) {
        var whole = new EnumMap<ProfileField, FieldVisibility>(ProfileField.class);
        if (sent != null) {
            sent.forEach((field, visibility) -> {
                if (visibility != null && visibility != FieldVisibility.EVERYONE) {
                    whole.put(field, visibility);
                }
            });
        }
        return whole;
    }

    private static @Nullable Text whole(@Nullable Text about) {
        if (about == null || orEmpty(about.text()).isBlank()) {
            return null;
        }
        return new Text(about.text().strip(), Checks.canonical(orEmpty(about.language()).strip()));
    }

    private static Availability orOpen(@Nullable Availability availability) {
        return availability == null ? Availability.OPEN : availability;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .<T>mapMulti((each, sink) -> {
                            if (each != null) {
                                sink.accept(each);
                            }
                        })
                        .toList();
    }

    private static List<String> distinct(@Nullable List<String> list) {
        Set<String> once = new LinkedHashSet<>();
        present(list).forEach(each -> once.add(each.strip()));
        once.remove("");
        return List.copyOf(once);
    }
}
