package org.atrium.server.groups;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All groups with the ways up and down between them; unchangeable. */
final class GroupMap {

    private final Map<String, GroupEntry> bySlug = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, Set<String>> narrower = new HashMap<>();

    private GroupMap() {}

    static GroupMap of(Collection<GroupEntry> entries) {
        var map = new GroupMap();
        entries.forEach(entry -> map.bySlug.put(entry.slug(), entry));
        for (var entry : entries) {
            for (var up : entry.partOf()) {
                map.children.computeIfAbsent(up, any -> new ArrayList<>()).add(entry.slug());
            }
        }
        for (var slug : map.bySlug.keySet()) {
            map.wider.put(slug, closure(slug, map::partOf));
            map.narrower.put(slug, closure(slug, map::directlyIn));
        }
        return map;
    }

    private interface Neighbours {
        List<String> of(String slug);
    }

    /** Breadth first, nearest first; a cycle, which the loader refuses, would still end. */
    private static Set<String> closure(String start, Neighbours neighbours) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var slug = open.removeFirst();
            if (seen.add(slug)) {
                open.addAll(neighbours.of(slug));
            }
        }
        return Collections.unmodifiableSet(seen);
    }

    Collection<GroupEntry> all() {
        return Collections.unmodifiableCollection(bySlug.values());
    }

    Optional<GroupEntry> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    List<String> partOf(String slug) {
        var entry = bySlug.get(slug);
        return entry == null ? List.of() : entry.partOf();
    }

    List<String> directlyIn(String slug) {
        return children.getOrDefault(slug, List.of());
    }

    Set<String> withWider(String slug) {
        return wider.getOrDefault(slug, Set.of(slug));
    }

    Set<String> withNarrower(String slug) {
        return narrower.getOrDefault(slug, Set.of(slug));
    }

    /** Widest to nearest, along the chief wider areas, without the group itself. */
    List<String> path(String slug) {
        var path = new ArrayDeque<String>();
        var at = slug;
        while (!partOf(at).isEmpty() && !path.contains(partOf(at).getFirst())) {
            at = partOf(at).getFirst();
            path.addFirst(at);
        }
        return List.copyOf(path);
    }
}
