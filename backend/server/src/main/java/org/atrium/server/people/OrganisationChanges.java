package org.atrium.server.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atrium.server.people.Edited.Change;
import org.jspecify.annotations.Nullable;

/** In what an organisation differs from what it was. */
final class OrganisationChanges {

    private static final String COUNTRY = "country";

    private OrganisationChanges() {}

    /** What is stored under which name; an empty list is no value. */
    private static Map<String, List<Object>> stored(OrganisationEntry entry) {
        var values = new LinkedHashMap<String, List<Object>>();
        values.put("name", List.of(entry.name()));
        values.put("names", entry.names().isEmpty() ? List.of() : List.of(entry.names()));
        values.put("kind", List.of(entry.kind()));
        values.put(COUNTRY, list(entry.country()));
        values.put("countries", List.of(entry.countries()));
        values.put("languages", List.of(entry.languages()));
        values.put("website", list(entry.website()));
        values.put("wikidata", list(entry.wikidata()));
        values.put("commonsCategory", list(entry.commonsCategory()));
        values.put("contactRole", list(entry.contactRole()));
        values.put("status", List.of(entry.status()));
        return values;
    }

    private static List<Object> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** What is to be stored anew, by name. */
    static Map<String, List<Object>> stored(OrganisationEntry before, OrganisationEntry after) {
        var values = stored(after);
        values.entrySet().removeAll(stored(before).entrySet());
        return values;
    }

    /** As people read them, by the names of the form. */
    private static Map<String, List<String>> told(OrganisationEntry entry) {
        var told = new LinkedHashMap<String, List<String>>();
        told.put("name", List.of(entry.name()));
        entry.names().forEach((tag, name) -> told.put("names[%s]".formatted(tag), List.of(name)));
        told.put("kind", List.of(entry.kind()));
        told.put(COUNTRY, Stream.ofNullable(entry.country()).toList());
        told.put("otherCountries", entry.otherCountries());
        told.put("languages", entry.languages());
        told.put("website", Stream.ofNullable(entry.website()).toList());
        told.put("wikidata", Stream.ofNullable(entry.wikidata()).toList());
        told.put("commonsCategory", Stream.ofNullable(entry.commonsCategory()).toList());
        told.put("contactRole", Stream.ofNullable(entry.contactRole()).toList());
        told.put("status", List.of(entry.status()));
        return told;
    }

    /** Every field of the form that differs. */
    static List<Change> told(OrganisationEntry before, OrganisationEntry after) {
        return Edited.between(told(before), told(after));
    }
}
