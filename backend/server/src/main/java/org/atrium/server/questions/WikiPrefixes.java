package org.atrium.server.questions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.contract.search.Completion;
import org.atrium.server.shared.WordPrefixes;

/** How links to wiki pages begin, while they are typed. Names of wikis are proper names. */
final class WikiPrefixes {

    static final int MOST = 8;

    private static final Map<String, String> SITES = sites();
    private static final Map<String, String> PROJECTS = projects();

    private WikiPrefixes() {}

    static List<Completion> beginning(String typed, Locale reader) {
        var colon = typed.indexOf(':');
        if (colon < 0) {
            return Stream.concat(SITES.entrySet().stream(), PROJECTS.entrySet().stream())
                    .filter(each -> fits(typed, each.getKey(), List.of(each.getValue())))
                    .sorted(Comparator.comparing(each -> !each.getKey().equalsIgnoreCase(typed)))
                    .limit(MOST)
                    .map(each -> new Completion(each.getKey() + ":", each.getValue()))
                    .toList();
        }
        var prefix = typed.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var project = PROJECTS.get(prefix);
        var language = typed.substring(colon + 1).strip();
        return project == null || language.contains(":")
                ? List.of()
                : languages(prefix, project, language, reader);
    }

    private static List<Completion> languages(
            String prefix, String project, String typed, Locale reader) {
        return Interwiki.languages().stream()
                .filter(code -> fits(typed, code, names(code, reader)))
                .sorted(
                        Comparator.comparing((String code) -> !code.equalsIgnoreCase(typed))
                                .thenComparing(code -> code))
                .limit(MOST)
                .map(code ->
                        new Completion(
                                prefix + ":" + code + ":",
                                project + " · " + names(code, reader).getFirst()))
                .toList();
    }

    private static List<String> names(String code, Locale reader) {
        var language = Locale.forLanguageTag(code);
        return List.of(
                language.getDisplayLanguage(language),
                language.getDisplayLanguage(reader),
                language.getDisplayLanguage(Locale.ENGLISH));
    }

    private static boolean fits(String typed, String code, List<String> names) {
        var begins = WordPrefixes.of(typed);
        return begins.isEmpty()
                || code.startsWith(typed.toLowerCase(Locale.ROOT))
                || begins.rank(names) != WordPrefixes.NO_MATCH;
    }

    private static Map<String, String> sites() {
        var sites = new LinkedHashMap<String, String>();
        sites.put("Commons", "Wikimedia Commons");
        sites.put("d", "Wikidata");
        sites.put("m", "Meta-Wiki");
        sites.put("mw", "MediaWiki");
        sites.put("outreach", "Outreach Wiki");
        sites.put("species", "Wikispecies");
        sites.put("f", "Wikifunctions");
        sites.put("phab", "Phabricator");
        sites.put("toolforge", "Toolforge");
        sites.put("wikitech", "Wikitech");
        sites.put("wmf", "Wikimedia Foundation Governance Wiki");
        return sites;
    }

    private static Map<String, String> projects() {
        var projects = new LinkedHashMap<String, String>();
        projects.put("w", "Wikipedia");
        projects.put("s", "Wikisource");
        projects.put("q", "Wikiquote");
        projects.put("wikt", "Wiktionary");
        projects.put("b", "Wikibooks");
        projects.put("n", "Wikinews");
        projects.put("v", "Wikiversity");
        projects.put("voy", "Wikivoyage");
        return projects;
    }
}
