package org.atrium.server.shared;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is looked up; decides what may be found.
 *
 * @param member member id; null for a visitor
 * @param groups slugs of the groups that the member belongs to, as organiser or not
 * @param organised slugs of the groups that the member organises
 */
public record Audience(@Nullable String member, Set<String> groups, Set<String> organised) {

    /** What the slugs of private groups begin with, and no others: they are private for good. */
    public static final String PRIVATE = "_";

    public static final Audience VISITORS = new Audience(null, Set.of(), Set.of());

    public static boolean isPrivate(String group) {
        return group.startsWith(PRIVATE);
    }

    /**
     * Whether something that goes from these groups to those would leave or enter a private one.
     */
    public static boolean isCrossed(Collection<String> from, Collection<String> to) {
        return !Set.copyOf(from).equals(Set.copyOf(to))
                && Stream.concat(from.stream(), to.stream()).anyMatch(Audience::isPrivate);
    }

    /**
     * Whether no private group keeps them out of what belongs to these groups: for its members
     * only, whatever else is said of it.
     */
    public boolean mayEnter(Collection<String> belongsTo) {
        return belongsTo.stream().filter(Audience::isPrivate).allMatch(groups::contains);
    }
}
