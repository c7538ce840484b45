package org.atrium.server.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.server.platform.ReferenceFiles;
import org.atrium.server.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A row of `affiliates.csv`.
 *
 * @param country where it has its seat; null for those of the whole world
 * @param otherCountries where else it is at home
 * @param languages BCP 47 tags
 * @param website host, without the scheme
 * @param status `recognised`, `former`, `partner`
 */
public record Affiliate(
        String code,
        String name,
        String kind,
        @Nullable String country,
        List<String> otherCountries,
        List<String> languages,
        @Nullable String website,
        String theme,
        String status) {

    public static final String FILE = "affiliates.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "kind",
                    "country",
                    "other_countries",
                    "languages",
                    "website",
                    "theme",
                    "status");
    private static final Set<String> STATES = Set.of("recognised", "former", "partner");
    private static final Set<String> COUNTRIES = knownCountries();

    public boolean isFormer() {
        return "former".equals(status);
    }

    /** The seat first, then where else it is at home. */
    public List<String> countries() {
        var all = new ArrayList<String>();
        if (country != null) {
            all.add(country);
        }
        all.addAll(otherCountries);
        return all;
    }

    /** Codes of ISO 3166-1, and of Kosovo. */
    public static Set<String> countryCodes() {
        return COUNTRIES;
    }

    /** Whether ISO 3166-1 or, for Kosovo, CLDR has the code. */
    public static boolean isCountry(@Nullable String code) {
        return code != null && COUNTRIES.contains(code);
    }

    /** The rows of the file that was read; refuses a broken one. */
    public static List<Affiliate> in(ReferenceFiles.Texts texts) {
        var lines = texts.text(FILE).lines().toList();
        texts.check(
                !lines.isEmpty() && cells(lines.getFirst()).equals(COLUMNS),
                FILE,
                "the first line must be " + String.join(",", COLUMNS));
        var seen = new HashSet<String>();
        var rows = new ArrayList<Affiliate>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var row = row(texts, lines.get(i), "line " + (i + 1) + ": ");
                texts.check(seen.add(row.code()), FILE, "code " + row.code() + " is there twice");
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static Affiliate row(ReferenceFiles.Texts texts, String line, String at) {
        var cells = cells(line);
        texts.check(cells.size() == COLUMNS.size(), FILE, at + cells.size() + " cells");
        var row =
                new Affiliate(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        orNull(cells.get(3)),
                        words(cells.get(4)),
                        words(cells.get(5)).stream()
                                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                                .toList(),
                        orNull(cells.get(6)),
                        cells.get(7),
                        cells.get(8));
        texts.check(
                !row.code().isBlank() && !row.name().isBlank(), FILE, at + "no code or no name");
        texts.check(
                row.countries().stream().allMatch(Affiliate::isCountry),
                FILE,
                at + "unknown country in " + row.countries());
        texts.check(
                row.languages().stream().allMatch(Checks::isLanguage),
                FILE,
                at + "unknown language in " + row.languages());
        texts.check(STATES.contains(row.status()), FILE, at + "unknown status " + row.status());
        return row;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(" +"));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static Set<String> knownCountries() {
        var codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
