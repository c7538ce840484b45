package org.atrium.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.search.Hit;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * A page of what the search found, with what was searched for.
 *
 * @param meant the search that was perhaps meant; null for none
 */
public record Findings(SearchFilter filter, Page<Hit> page, @Nullable String meant) {

    /** How many values of a facet show. */
    private static final int SHOWN = 8;

    private static final List<String> KINDS =
            List.of("question", "person", "group", "organisation", "resource", "example");

    /** Every kind with how many there are. */
    public List<Facet> kinds() {
        var facets = page.facets();
        var counted = facets == null ? List.<Facet>of() : facets.getOrDefault("kind", List.of());
        return KINDS.stream()
                .map(kind ->
                        counted.stream()
                                .filter(facet -> facet.value().equals(kind))
                                .findFirst()
                                .orElse(new Facet(kind, kind, 0)))
                .toList();
    }

    /** Languages of the questions found, the chosen one always among them. */
    public List<Facet> languages() {
        var languages = new ArrayList<>(counted("language"));
        var chosen = filter.language();
        if (chosen != null && languages.stream().noneMatch(one -> one.value().equals(chosen))) {
            languages.addFirst(new Facet(chosen, chosen, 0));
        }
        return languages;
    }

    /** Values of a facet of the questions found. */
    public List<Facet> counted(String name) {
        var facets = page.facets();
        return facets == null
                ? List.of()
                : facets.getOrDefault(name, List.of()).stream().limit(SHOWN).toList();
    }

    /** What the search form carries on besides its words. */
    public List<Map.Entry<String, String>> kept() {
        var kept = new ArrayList<Map.Entry<String, String>>();
        filter.kinds().forEach(kind -> kept.add(Map.entry("kinds", kind)));
        if (filter.language() != null) {
            kept.add(Map.entry("language", filter.language()));
        }
        if (filter.group() != null) {
            kept.add(Map.entry("group", filter.group()));
        }
        return kept;
    }

    public String askAddress() {
        return "/ask?title=" + Links.encode(filter.q());
    }
}
