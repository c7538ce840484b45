package org.atrium.server.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is looked up; decides what may be found.
 *
 * @param member member id; null for a visitor
 * @param groups slugs of the groups that the member belongs to, as organiser or not
 * @param organised slugs of the groups that the member organises
 */
public record Audience(@Nullable String member, Set<String> groups, Set<String> organised) {

    public static final Audience VISITORS = new Audience(null, Set.of(), Set.of());
}
