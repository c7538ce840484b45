package org.atrium.server.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atrium.server.people.Affiliate;
import org.atrium.server.platform.ReferenceFiles;
import org.atrium.server.shared.Checks;
import org.jspecify.annotations.Nullable;

/** Makes groups of the files of reference data: everyone, regions, collaboratives, countries. */
final class GroupFiles {

    static final String REGIONS = "regions.json";
    static final String COLLABORATIVES = "collaboratives.json";
    static final String COUNTRIES = "countries.json";
    static final List<String> ALL = List.of(REGIONS, COLLABORATIVES, COUNTRIES, Affiliate.FILE);

    private static final int MOST_LANGUAGES = 8;

    private final ReferenceFiles.Texts texts;
    private final Map<String, GroupEntry> groups = new HashMap<>();
    private final List<GroupEntry> inOrder = new ArrayList<>();

    private GroupFiles(ReferenceFiles.Texts texts) {
        this.texts = texts;
    }

    record RegionsFile(@Nullable List<Row> regions) {}

    record CollaborativesFile(@Nullable List<Row> collaboratives) {}

    record Row(
            @Nullable String slug,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> summary,
            @Nullable List<String> languages,
            @Nullable List<String> partOf,
            @Nullable List<String> countries,
            @Nullable List<String> organisations) {}

    record CountriesFile(@Nullable Map<String, CountryRow> countries) {}

    record CountryRow(@Nullable String slug, @Nullable String region) {}

    static List<GroupEntry> groups(ReferenceFiles.Texts texts) {
        return new GroupFiles(texts).read();
    }

    static List<CountryEntry> countries(ReferenceFiles.Texts texts) {
        var rows = countryRows(texts);
        return rows.entrySet().stream()
                .map(row -> new CountryEntry(row.getKey(), orEmpty(row.getValue().region()), null))
                .toList();
    }

    private List<GroupEntry> read() {
        var affiliates = Affiliate.in(texts);
        var organisations = new LinkedHashSet<String>();
        affiliates.forEach(affiliate -> organisations.add(affiliate.code()));
        var regions = orEmpty(texts.json(REGIONS, RegionsFile.class).regions());
        regions.forEach(row -> add(REGIONS, region(row)));
        texts.check(
                groups.containsKey(GroupEntry.EVERYONE), REGIONS, "the group everyone is missing");
        var collaboratives =
                orEmpty(texts.json(COLLABORATIVES, CollaborativesFile.class).collaboratives());
        collaboratives.forEach(row -> {
            for (var code : orEmpty(row.organisations())) {
                texts.check(
                        organisations.contains(code),
                        COLLABORATIVES,
                        row.slug() + ": no organisation has the code " + code);
            }
            add(COLLABORATIVES, collaborative(row));
        });
        addCountries(affiliates, collaboratives);
        checkWays();
        return List.copyOf(inOrder);
    }

    private GroupEntry region(Row row) {
        var everyone = GroupEntry.EVERYONE.equals(row.slug());
        return group(
                row,
                everyone ? GroupEntry.EVERYONE : GroupEntry.REGION,
                everyone ? List.of() : List.of(GroupEntry.EVERYONE));
    }

    private GroupEntry collaborative(Row row) {
        for (var code : orEmpty(row.countries())) {
            texts.check(
                    Affiliate.isCountry(code), COLLABORATIVES, row.slug() + ": country " + code);
        }
        texts.check(
                !orEmpty(row.partOf()).isEmpty(),
                COLLABORATIVES,
                row.slug() + " is part of nothing; say at least \"everyone\"");
        return group(row, GroupEntry.COLLABORATIVE, orEmpty(row.partOf()));
    }

    private static GroupEntry group(Row row, String kind, List<String> partOf) {
        return GroupEntry.ofFiles(
                orEmpty(row.slug()),
                kind,
                orEmpty(row.names()),
                orEmpty(row.summary()),
                partOf,
                orEmpty(row.languages()),
                null,
                orEmpty(row.organisations()));
    }

    private void addCountries(List<Affiliate> affiliates, List<Row> collaboratives) {
        var rows = countryRows(texts);
        var homes = new TreeSet<String>();
        affiliates.forEach(affiliate -> homes.addAll(affiliate.countries()));
        for (var code : homes) {
            var row = rows.get(code);
            if (row == null) {
                texts.check(false, COUNTRIES, "country " + code + " of an affiliate is missing");
                continue;
            }
            var partOf = new ArrayList<>(List.of(orEmpty(row.region())));
            collaboratives.stream()
                    .filter(collaborative -> orEmpty(collaborative.countries()).contains(code))
                    .forEach(collaborative -> partOf.add(orEmpty(collaborative.slug())));
            add(
                    COUNTRIES,
                    GroupEntry.ofFiles(
                            orEmpty(row.slug()),
                            GroupEntry.COUNTRY,
                            Map.of(),
                            Map.of(),
                            partOf,
                            languages(code, affiliates),
                            code,
                            List.of()));
        }
    }

    /** Of those that have their seat there; else of those that are at home there as well. */
    private static List<String> languages(String country, List<Affiliate> affiliates) {
        var seated = affiliates.stream().filter(each -> country.equals(each.country())).toList();
        var here =
                seated.isEmpty()
                        ? affiliates.stream()
                                .filter(each -> each.otherCountries().contains(country))
                                .toList()
                        : seated;
        return here.stream()
                .flatMap(affiliate -> affiliate.languages().stream())
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
    }

    private void add(String file, GroupEntry group) {
        var slug = group.slug();
        texts.check(
                slug.matches("[a-z0-9][a-z0-9-]{0,60}"),
                file,
                "slug \"" + slug + "\" is not of lower-case letters, digits and hyphens");
        texts.check(groups.put(slug, group) == null, file, "slug " + slug + " is there twice");
        texts.check(
                group.country() != null || group.names().containsKey("en"),
                file,
                slug + " needs a name in English");
        for (var tags : List.of(group.names().keySet(), group.summaries().keySet())) {
            texts.check(
                    tags.stream().allMatch(Checks::isLanguage), file, slug + ": unknown language");
        }
        texts.check(
                group.languages().stream().allMatch(Checks::isLanguage),
                file,
                slug + ": unknown working language");
        inOrder.add(group);
    }

    private void checkWays() {
        for (var group : inOrder) {
            var file = group.country() == null ? COLLABORATIVES : COUNTRIES;
            for (var up : group.partOf()) {
                texts.check(
                        groups.containsKey(up), file, group.slug() + " is part of unknown " + up);
            }
            texts.check(
                    !reaches(group.slug(), group.partOf(), new LinkedHashSet<>()),
                    file,
                    group.slug() + " is part of itself");
        }
    }

    private boolean reaches(String slug, List<String> from, Set<String> seen) {
        for (var up : from) {
            if (up.equals(slug)) {
                return true;
            }
            var next = groups.get(up);
            if (seen.add(up) && next != null && reaches(slug, next.partOf(), seen)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, CountryRow> countryRows(ReferenceFiles.Texts texts) {
        var rows = orEmpty(texts.json(COUNTRIES, CountriesFile.class).countries());
        rows.forEach((code, row) -> {
            texts.check(Affiliate.isCountry(code), COUNTRIES, "unknown country " + code);
            texts.check(
                    row.slug() != null && row.region() != null,
                    COUNTRIES,
                    code + " needs slug and region");
        });
        return rows;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
