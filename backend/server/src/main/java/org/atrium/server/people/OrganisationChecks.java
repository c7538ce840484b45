package org.atrium.server.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.WordPrefixes;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written about an organisation. */
@Component
class OrganisationChecks {

    private static final int NAME_MIN = 2;
    private static final int NAME_MAX = 120;
    private static final int MOST_NAMES = 30;
    private static final int MOST_COUNTRIES = 20;
    private static final int MOST_LANGUAGES = 10;
    private static final int URL_MAX = 500;
    private static final int CATEGORY_MAX = 200;
    private static final int CONTACT_MAX = 120;

    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,11}");

    /** What MediaWiki takes in no title. */
    private static final Pattern NOT_IN_TITLES = Pattern.compile("[#<>\\[\\]|{}]");

    private static final Pattern NAMESPACE =
            Pattern.compile("^:?\\s*category\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** Addresses, and telephone numbers: they are of somebody, and change. */
    private static final Pattern REACHES_SOMEBODY =
            Pattern.compile("@|://|www\\.|(?:\\p{Nd}[ ()/.-]{0,2}){6}");

    private final Vocabulary vocabulary;

    OrganisationChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The form as it is kept; refused with every field that is wrong.
     *
     * @param before what is there; null for a new one
     */
    OrganisationForm checked(OrganisationForm sent, @Nullable OrganisationEntry before) {
        var form = clean(sent);
        var checks =
                new Checks()
                        .text("name", form.name(), NAME_MIN, NAME_MAX)
                        .that(
                                form.name().length() < NAME_MIN
                                        || !WordPrefixes.fold(form.name()).isEmpty(),
                                "name",
                                "organisation.name")
                        .size("otherCountries", form.otherCountries(), 0, MOST_COUNTRIES)
                        .size("languages", form.languages(), 0, MOST_LANGUAGES)
                        .text("commonsCategory", form.commonsCategory(), 0, CATEGORY_MAX)
                        .text("contactRole", form.contactRole(), 0, CONTACT_MAX);
        checkNames(checks, orEmpty(form.names()));
        checkPlace(checks, form);
        list(form.languages()).forEach(tag -> checks.language("languages", tag));
        checks.that(
                matches(form.website(), url -> Checks.isAddress(url, URL_MAX)),
                "website",
                "closing.url",
                URL_MAX);
        checks.that(
                matches(form.wikidata(), id -> ITEM.matcher(id).matches()),
                "wikidata",
                "organisation.wikidata");
        checks.that(
                matches(form.commonsCategory(), title -> !NOT_IN_TITLES.matcher(title).find()),
                "commonsCategory",
                "organisation.category");
        checks.that(
                matches(form.contactRole(), role -> !REACHES_SOMEBODY.matcher(role).find()),
                "contactRole",
                "organisation.contact");
        checkKind(checks, form, before);
        checks.refuseProblems();
        return form;
    }

    private static void checkNames(Checks checks, Map<String, String> names) {
        checks.size("names", List.copyOf(names.keySet()), 0, MOST_NAMES);
        names.forEach((tag, name) ->
                checks.language("names", tag).text("names[%s]".formatted(tag), name, 1, NAME_MAX));
    }

    private static void checkPlace(Checks checks, OrganisationForm form) {
        var country = form.country();
        checks.that(
                country == null || Affiliate.isCountry(country),
                "country",
                "country.unknown",
                String.valueOf(country));
        list(form.otherCountries())
                .forEach(code ->
                        checks.that(
                                Affiliate.isCountry(code),
                                "otherCountries",
                                "country.unknown",
                                code));
        checks.that(
                country != null || list(form.otherCountries()).isEmpty(),
                "country",
                "organisation.seat");
    }

    /** What an affiliate is, and whether it is one, is not for its organisers to say. */
    private void checkKind(
            Checks checks, OrganisationForm form, @Nullable OrganisationEntry before) {
        if (before != null && before.isAffiliate()) {
            checks.that(form.kind().equals(before.kind()), "kind", "organisation.affiliate")
                    .that(
                            form.status().equals(before.status()),
                            "status",
                            "organisation.affiliate");
            return;
        }
        checks.that(vocabulary.isInstitutionKind(form.kind()), "kind", "organisation.kind")
                .that(
                        form.status().equals(OrganisationEntry.PARTNER)
                                || form.status().equals(OrganisationEntry.FORMER),
                        "status",
                        "choice.unknown",
                        OrganisationEntry.PARTNER + ", " + OrganisationEntry.FORMER);
    }

    private static OrganisationForm clean(OrganisationForm sent) {
        var country = code(sent.country());
        var names = new TreeMap<String, String>();
        orEmpty(sent.names())
                .forEach((tag, name) -> {
                    var line = Wording.line(name);
                    if (!line.isEmpty()) {
                        names.put(Checks.canonical(tag), line);
                    }
                });
        var category = Wording.lineOrNull(sent.commonsCategory());
        return new OrganisationForm(
                Wording.line(sent.name()),
                names,
                Wording.line(sent.kind()),
                country,
                Wording.set(sent.otherCountries()).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .filter(code -> !code.equals(country))
                        .distinct()
                        .toList(),
                Wording.set(sent.languages()).stream().map(Checks::canonical).distinct().toList(),
                Wording.lineOrNull(sent.website()),
                code(sent.wikidata()),
                category == null
                        ? null
                        : Wording.lineOrNull(
                                NAMESPACE.matcher(category.replace('_', ' ')).replaceFirst("")),
                Wording.lineOrNull(sent.contactRole()),
                Wording.line(sent.status()),
                sent.version());
    }

    private static @Nullable String code(@Nullable String given) {
        var line = Wording.lineOrNull(given);
        return line == null ? null : line.toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> names) {
        return names == null ? Map.of() : names;
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static boolean matches(@Nullable String value, Predicate<String> rule) {
        return value == null || rule.test(value);
    }
}
