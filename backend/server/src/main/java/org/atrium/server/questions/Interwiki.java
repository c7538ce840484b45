package org.atrium.server.questions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of pages by the interwiki table of Meta-Wiki. */
final class Interwiki {

    private static final Pattern TITLE = Pattern.compile("[^\\[\\]{}|<>\\n]{1,255}");
    private static final Map<String, String> PROJECTS =
            Map.of(
                    "w", "wikipedia.org",
                    "wikt", "wiktionary.org",
                    "s", "wikisource.org",
                    "b", "wikibooks.org",
                    "n", "wikinews.org",
                    "q", "wikiquote.org",
                    "v", "wikiversity.org",
                    "voy", "wikivoyage.org");
    private static final Map<String, String> SITES = sites();
    private static final Set<String> LANGUAGES = knownLanguages();

    private Interwiki() {}

    /** Codes of languages that wikis have. */
    static Set<String> languages() {
        return LANGUAGES;
    }

    /** Empty when this cannot be the title of a page. */
    static Optional<String> address(String target) {
        var page = target.strip();
        while (page.startsWith(":")) {
            page = page.substring(1).strip();
        }
        if (!TITLE.matcher(page).matches()) {
            return Optional.empty();
        }
        return Optional.of(resolve(page));
    }

    private static String resolve(String page) {
        var prefix = prefix(page);
        var site = SITES.get(prefix);
        if (site != null) {
            return site + encode(rest(page));
        }
        var project = PROJECTS.get(prefix);
        if (project != null) {
            var inner = rest(page);
            var language = prefix(inner);
            return LANGUAGES.contains(language)
                    ? wiki(language, project, rest(inner))
                    : wiki("en", project, inner);
        }
        return LANGUAGES.contains(prefix)
                ? wiki(prefix, "wikipedia.org", rest(page))
                : "https://meta.wikimedia.org/wiki/" + encode(page);
    }

    private static String wiki(String language, String project, String title) {
        return "https://" + language + "." + project + "/wiki/" + encode(title);
    }

    private static String prefix(String page) {
        var colon = page.indexOf(':');
        return colon < 0 ? "" : page.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static String rest(String page) {
        return page.substring(page.indexOf(':') + 1).strip();
    }

    private static String encode(String title) {
        var hash = title.indexOf('#');
        return hash < 0
                ? escape(title)
                : escape(title.substring(0, hash)) + "#" + escape(title.substring(hash + 1));
    }

    private static String escape(String title) {
        return URLEncoder.encode(title.strip().replace(' ', '_'), StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%28", "(")
                .replace("%29", ")");
    }

    private static Map<String, String> sites() {
        var sites = new HashMap<String, String>();
        sites.put("c", "https://commons.wikimedia.org/wiki/");
        sites.put("commons", "https://commons.wikimedia.org/wiki/");
        sites.put("d", "https://www.wikidata.org/wiki/");
        sites.put("wikidata", "https://www.wikidata.org/wiki/");
        sites.put("m", "https://meta.wikimedia.org/wiki/");
        sites.put("meta", "https://meta.wikimedia.org/wiki/");
        sites.put("mw", "https://www.mediawiki.org/wiki/");
        sites.put("f", "https://www.wikifunctions.org/wiki/");
        sites.put("species", "https://species.wikimedia.org/wiki/");
        sites.put("outreach", "https://outreach.wikimedia.org/wiki/");
        sites.put("wmf", "https://foundation.wikimedia.org/wiki/");
        sites.put("phab", "https://phabricator.wikimedia.org/");
        sites.put("wikitech", "https://wikitech.wikimedia.org/wiki/");
        sites.put("toolforge", "https://iw.toolforge.org/");
        return Map.copyOf(sites);
    }

    private static Set<String> knownLanguages() {
        var languages = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        languages.addAll(
                Set.of(
                        "als", "ary", "arz", "ast", "azb", "bar", "bcl", "ceb", "ckb", "csb", "dag",
                        "diq", "dsb", "gsw", "haw", "hif", "hsb", "ilo", "kab", "lij", "lmo", "mai",
                        "mhr", "min", "mni", "mnw", "nap", "nds", "new", "nqo", "nso", "olo", "pam",
                        "pap", "pms", "pnb", "sah", "sat", "scn", "sco", "shn", "simple", "smn",
                        "szl", "tay", "tum", "vec", "vep", "war", "wuu", "xmf", "yue", "zgh"));
        return Set.copyOf(languages);
    }
}
