package org.atrium.server.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the Capacity Exchange says of somebody.
 *
 * @param username empty where it is not said
 * @param displayName empty where it is not said
 * @param pronoun one of its codes, or anything else
 * @param about plain text of any length
 * @param known capacities
 * @param available capacities that they share; known ones
 * @param wanted capacities that they want to learn
 * @param others fields that are filled in and that Atrium has no place for
 * @param unreadable fields that are not as they should be
 */
record CapacityProfile(
        String username,
        String displayName,
        String pronoun,
        String about,
        List<Entry> territories,
        List<Entry> languages,
        List<Entry> affiliations,
        List<Entry> known,
        List<Entry> available,
        List<Entry> wanted,
        List<String> others,
        List<String> unreadable) {

    /** Items of Wikidata that its capacities are named by. */
    Set<String> items() {
        return Stream.of(known, available, wanted)
                .flatMap(List::stream)
                .flatMap(each -> each.names().stream())
                .filter(name -> name.matches("Q[1-9][0-9]{0,17}"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** With what the items of its capacities are called. */
    CapacityProfile named(Map<String, List<String>> names) {
        return new CapacityProfile(
                username,
                displayName,
                pronoun,
                about,
                territories,
                languages,
                affiliations,
                named(known, names),
                named(available, names),
                named(wanted, names),
                others,
                unreadable);
    }

    private static List<Entry> named(List<Entry> entries, Map<String, List<String>> names) {
        return entries.stream().map(each -> each.named(names)).toList();
    }

    /**
     * @param names all that it is known by, surest first; not empty
     * @param level how well a language is spoken; null where it is not said
     */
    record Entry(List<String> names, @Nullable String level) {

        /** With what its items are called. */
        private Entry named(Map<String, List<String>> names) {
            var all = new LinkedHashSet<>(this.names);
            this.names.forEach(name -> all.addAll(names.getOrDefault(name, List.of())));
            return new Entry(List.copyOf(all), level);
        }

        /** What a person would call it. */
        String shown() {
            return names.stream()
                    .filter(name -> !name.matches("Q[0-9]+|[a-z-]{2,10}"))
                    .findFirst()
                    .orElse(names.getFirst());
        }

        /** Whether nobody said what its number means. */
        boolean isNumber() {
            return names.size() == 1 && CapacityLists.isNumber(names.getFirst());
        }
    }
}
