package org.atrium.ui.people;

import java.util.List;
import java.util.Map;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.ui.people.PeopleFilter.Part;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows.
 *
 * @param group name of the group whose members they are; empty for everybody
 * @param names of what is chosen and that no facet names, by parameter and value
 * @param ownZone time zone of the member who looks, where they gave one and chose none here
 * @param waysOut where nobody is found: how many there are without each part of the filter
 * @param places every country of the map, where it is wanted; those without anybody first
 */
public record Directory(
        PeopleFilter filter,
        Page<PersonSummary> people,
        String group,
        Map<String, String> names,
        @Nullable String ownZone,
        List<WayOut> waysOut,
        List<Place> places) {

    /**
     * A country on the map.
     *
     * @param people how many live there, as far as they say so
     */
    public record Place(String code, long people) {}

    /** What to leave out, and how many are found then. */
    public record WayOut(Part part, long found) {}

    static String key(String name, String value) {
        return name + "=" + value;
    }

    /** How a part of the filter is called. */
    public String label(Words words, Part part) {
        var value = part.value();
        return switch (part.name()) {
            case "level" ->
                    value.equals("N")
                            ? words.get("level.N")
                            : words.get("people.level.least", words.get("level." + value));
            case "zone" -> words.get("people.zone.near", Zones.city(words, value));
            case "q" -> value;
            case "group" -> group;
            default -> PeopleFacets.label(words, part.name(), facet(part.name(), value));
        };
    }

    private Facet facet(String name, String value) {
        return PeopleFacets.of(people, name).stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new Facet(value, names.getOrDefault(key(name, value), value), 0));
    }
}
