package org.atrium.server.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the numbers mean that the Capacity Exchange gives to capacities, languages, territories and
 * affiliations.
 *
 * @param names by the number, of each kind: item of Wikidata, code and names
 */
record CapacityLists(Map<String, Map<String, List<String>>> names) {

    static final String SKILLS = "skills";
    static final String LANGUAGE = "language";
    static final String TERRITORY = "territory";
    static final String AFFILIATION = "affiliation";

    /** As in the addresses `/list/…/` of its API. */
    static final List<String> KINDS = List.of(SKILLS, LANGUAGE, TERRITORY, AFFILIATION);

    static final CapacityLists NONE = new CapacityLists(Map.of());

    private static final int MOST = 10_000;
    private static final int LONGEST = 200;

    /** The fields of its serializers that name something, surest first. */
    private static final List<String> NAMES =
            List.of(
                    "skill_wikidata_item",
                    "language_code",
                    "language_name",
                    "language_autonym",
                    "territory_name",
                    "display_name",
                    "name");

    CapacityLists {
        names = Map.copyOf(names);
    }

    /** With what it answers at the address of a kind: names by number, or objects with both. */
    CapacityLists with(String kind, JsonNode answer) {
        var known = new HashMap<>(names.getOrDefault(kind, Map.of()));
        var entries = answer.path("results").isArray() ? answer.path("results") : answer;
        if (entries.isObject()) {
            entries.properties().stream()
                    .limit(MOST)
                    .forEach(entry -> put(known, entry.getKey(), entry.getValue()));
        } else if (entries.isArray()) {
            entries.valueStream()
                    .limit(MOST)
                    .forEach(entry -> put(known, number(entry.path("id")), entry));
        }
        var all = new HashMap<>(names);
        all.put(kind, known);
        return new CapacityLists(all);
    }

    private static void put(Map<String, List<String>> known, String number, JsonNode entry) {
        var names = texts(entry);
        if (!number.isEmpty() && !names.isEmpty()) {
            known.putIfAbsent(number, names);
        }
    }

    /** These, and the others where these say nothing. */
    CapacityLists or(CapacityLists others) {
        var all = new HashMap<>(others.names());
        names.forEach((kind, known) -> {
            var both = new HashMap<>(all.getOrDefault(kind, Map.of()));
            both.putAll(known);
            all.put(kind, both);
        });
        return new CapacityLists(all);
    }

    /** Everything that an entry of a profile is known by; only its number where that is unknown. */
    List<String> namesOf(String kind, JsonNode entry) {
        var number = number(entry.isObject() ? entry.path("id") : entry);
        var found = new LinkedHashSet<String>();
        if (number.isEmpty() || entry.isObject()) {
            found.addAll(texts(entry));
        }
        found.addAll(names.getOrDefault(kind, Map.of()).getOrDefault(number, List.of()));
        if (found.isEmpty() && !number.isEmpty()) {
            found.add(number);
        }
        return List.copyOf(found);
    }

    static boolean isNumber(String name) {
        return name.matches("[0-9]{1,18}");
    }

    private static String number(JsonNode node) {
        var text = node.isIntegralNumber() || node.isString() ? node.asString() : "";
        return isNumber(text) ? text : "";
    }

    private static List<String> texts(JsonNode entry) {
        var texts = new ArrayList<String>();
        if (entry.isObject()) {
            NAMES.forEach(name -> add(texts, entry.path(name)));
        } else {
            add(texts, entry);
        }
        return texts;
    }

    private static void add(List<String> texts, JsonNode node) {
        if (node.isString()) {
            var text = oneLine(node.asString());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }

    /** Without breaks and what cannot be seen, and not endless. */
    static String oneLine(String text) {
        var line = CapacityFile.clean(text).replaceAll("\\s+", " ").strip();
        var end =
                line.offsetByCodePoints(
                        0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
