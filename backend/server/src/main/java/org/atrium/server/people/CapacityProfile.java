package org.atrium.server.people;

import java.util.List;
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

    /**
     * @param names all that it is known by, surest first; not empty
     * @param level how well a language is spoken; null where it is not said
     */
    record Entry(List<String> names, @Nullable String level) {

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
