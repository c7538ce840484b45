package org.atrium.server.people;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atrium.server.shared.Checks;

/** Finds the code of a language or a country that somebody names, by its names in the CLDR. */
final class NamedCodes {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    /** Codes of Wikimedia that are others elsewhere. */
    private static final Map<String, String> OF_WIKIMEDIA =
            Map.of(
                    "als", "gsw",
                    "bat-smg", "sgs",
                    "be-x-old", "be-tarask",
                    "fiu-vro", "vro",
                    "roa-rup", "rup",
                    "simple", "en",
                    "zh-classical", "lzh",
                    "zh-min-nan", "nan",
                    "zh-yue", "yue");

    /** Names of languages in use beside those of the CLDR. */
    private static final Map<String, String> OTHER_LANGUAGES =
            Map.of(
                    "Dagaare", "dga",
                    "Dagbani", "dag",
                    "Gungbe", "guw",
                    "Mandarin", "zh",
                    "Min Nan", "nan",
                    "Moore", "mos");

    private static final List<Locale> NAMED_IN =
            List.of(
                    Locale.ENGLISH,
                    Locale.FRENCH,
                    Locale.of("es"),
                    Locale.of("pt"),
                    Locale.GERMAN,
                    Locale.of("sv"),
                    Locale.of("ar"));

    /** Names of countries in use beside those of the CLDR. */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("Burma", "MM"),
                    Map.entry("Czech Republic", "CZ"),
                    Map.entry("Democratic Republic of the Congo", "CD"),
                    Map.entry("Republic of the Congo", "CG"),
                    Map.entry("East Timor", "TL"),
                    Map.entry("Holland", "NL"),
                    Map.entry("Hong Kong", "HK"),
                    Map.entry("Ivory Coast", "CI"),
                    Map.entry("Macau", "MO"),
                    Map.entry("Macedonia", "MK"),
                    Map.entry("Palestine", "PS"),
                    Map.entry("State of Palestine", "PS"),
                    Map.entry("Russian Federation", "RU"),
                    Map.entry("Swaziland", "SZ"),
                    Map.entry("Turkey", "TR"),
                    Map.entry("Great Britain", "GB"),
                    Map.entry("UK", "GB"),
                    Map.entry("United States of America", "US"),
                    Map.entry("USA", "US"),
                    Map.entry("Vatican", "VA"),
                    Map.entry("Viet Nam", "VN"));

    private static final Map<String, String> LANGUAGES_BY_NAME = languages();
    private static final Map<String, String> COUNTRIES_BY_NAME = countries();

    private NamedCodes() {}

    /** BCP 47 tag of a language that is given by its code, its name in English or its own. */
    static Optional<String> language(String name) {
        if (CODE.matcher(name).matches() || OF_WIKIMEDIA.containsKey(name)) {
            var tag = Locale.forLanguageTag(OF_WIKIMEDIA.getOrDefault(name, name));
            if (Checks.isLanguage(tag.toLanguageTag())) {
                return Optional.of(tag.toLanguageTag());
            }
        }
        return Optional.ofNullable(LANGUAGES_BY_NAME.get(written(name)));
    }

    /**
     * ISO 3166-1 code of a country that is given by its code, or its name in a language of ours.
     */
    static Optional<String> country(String name) {
        return Affiliate.isCountry(name)
                ? Optional.of(name)
                : Optional.ofNullable(COUNTRIES_BY_NAME.get(written(name)));
    }

    /** Lower case, without accents, blanks and marks; "&" is "and". */
    static String written(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("&", "and")
                .replaceAll("\\bst\\.?\\s", "saint ")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<String, String> languages() {
        var names = new HashMap<String, String>();
        OTHER_LANGUAGES.forEach((name, tag) -> names.put(written(name), tag));
        for (var handling :
                List.of(DialectHandling.STANDARD_NAMES, DialectHandling.DIALECT_NAMES)) {
            var english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, handling);
            Arrays.stream(ULocale.getISOLanguages())
                    .map(ULocale::new)
                    .forEach(each -> put(names, english.localeDisplayName(each), each));
            Arrays.stream(ULocale.getAvailableLocales())
                    .forEach(each -> put(names, english.localeDisplayName(each), each));
        }
        Arrays.stream(ULocale.getAvailableLocales())
                .forEach(each -> put(names, each.getDisplayName(each), each));
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, String name, ULocale locale) {
        var tag = locale.toLanguageTag();
        if (Checks.isLanguage(tag)) {
            names.putIfAbsent(written(name), tag);
        }
    }

    private static Map<String, String> countries() {
        var names =
                OTHER_NAMES.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        name -> written(name.getKey()), Map.Entry::getValue));
        for (var language : NAMED_IN) {
            for (var code : Affiliate.countryCodes()) {
                names.putIfAbsent(written(Locale.of("", code).getDisplayCountry(language)), code);
            }
        }
        return Map.copyOf(names);
    }
}
