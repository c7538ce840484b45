package org.atrium.ui.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.atrium.contract.groups.GroupSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The countries of the map `world.svg`, and their groups. */
@Component
public class WorldMap {

    private static final Pattern SHAPE = Pattern.compile("id=\"([A-Z]{2})\"");

    private final List<String> codes;

    WorldMap() {
        codes = codes(text(new ClassPathResource("META-INF/resources/world.svg")));
    }

    /**
     * A country on the map.
     *
     * @param code ISO 3166-1 alpha-2, the id of its shape
     * @param group null where there is none
     */
    public record Place(String code, @Nullable GroupSummary group) {}

    /** Codes of all countries that have a shape. */
    public List<String> codes() {
        return codes;
    }

    private static String text(ClassPathResource map) {
        try {
            return map.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> codes(String svg) {
        return SHAPE.matcher(svg).results().map(shape -> shape.group(1)).toList();
    }

    /**
     * Countries without a group first, then the groups region by region, so that the keyboard goes
     * through one after the other.
     *
     * @param regions in their order
     * @param countries groups of countries, by name
     */
    List<Place> places(List<GroupSummary> regions, List<GroupSummary> countries) {
        var byCode = new HashMap<String, GroupSummary>();
        countries.forEach(group -> {
            if (group.country() != null) {
                byCode.put(group.country(), group);
            }
        });
        var places = new ArrayList<Place>();
        codes.stream()
                .filter(code -> !byCode.containsKey(code))
                .forEach(code -> places.add(new Place(code, null)));
        regions.forEach(region -> places.addAll(in(region, countries)));
        return List.copyOf(places);
    }

    private List<Place> in(GroupSummary region, List<GroupSummary> countries) {
        return countries.stream()
                .filter(group -> group.partOf().contains(region.slug()))
                .filter(group -> codes.contains(group.country()))
                .map(group -> new Place(String.valueOf(group.country()), group))
                .toList();
    }
}
