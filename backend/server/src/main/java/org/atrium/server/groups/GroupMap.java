package org.atrium.server.groups;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All groups with the ways up and down between them; unchangeable.
 *
 * <p>What belongs to a country reaches its region and its collaboratives. It does not go on from
 * there to the other regions that a collaborative spans: Brazil is part of Iberocoop, and through
 * that not of Europe.
 */
final class GroupMap {

    private static final int MOST_ORDERED = 2_000;

    static final GroupMap EMPTY = of(List.of(), List.of());

    private final Map<String, GroupEntry> bySlug = new LinkedHashMap<>();
    private final Map<String, String> byCountry = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Set<String>> wider = new HashMap<>();
    private final Map<String, Set<String>> narrower = new HashMap<>();
    private final Map<String, List<String>> organisations = new HashMap<>();

    /** Comparing names as people order them is slow. */
    private final Cache<Ordered, List<GroupEntry>> ordered =
            Caffeine.newBuilder().maximumSize(MOST_ORDERED).build();

    private record Ordered(String slug, Locale language) {}

    private GroupMap() {}

    static GroupMap of(Collection<GroupEntry> entries, Collection<CountryEntry> countries) {
        var map = new GroupMap();
        countries.forEach(country -> map.regions.put(country.code(), country.region()));
        for (var entry : entries) {
            map.bySlug.put(entry.slug(), entry);
            if (entry.country() != null) {
                map.byCountry.put(entry.country(), entry.slug());
            }
            for (var up : entry.partOf()) {
                map.children.computeIfAbsent(up, any -> new ArrayList<>()).add(entry.slug());
            }
            for (var id : entry.organisations()) {
                map.organisations.computeIfAbsent(id, any -> new ArrayList<>()).add(entry.slug());
            }
        }
        map.bySlug.keySet().forEach(slug -> map.wider.put(slug, map.upFrom(slug)));
        map.bySlug.keySet().forEach(slug -> map.narrower.put(slug, map.downFrom(slug)));
        return map;
    }

    /** Breadth first, nearest first; a cycle, which the loader refuses, would still end. */
    private Set<String> upFrom(String start) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var slug = open.removeFirst();
            if (seen.add(slug) && (slug.equals(start) || !isCollaborative(slug))) {
                open.addAll(partOf(slug));
            }
        }
        if (seen.remove(GroupEntry.EVERYONE)) {
            seen.addLast(GroupEntry.EVERYONE);
        }
        return Collections.unmodifiableSet(seen);
    }

    private Set<String> downFrom(String start) {
        var found = new LinkedHashSet<>(List.of(start));
        wider.forEach((slug, up) -> {
            if (up.contains(start)) {
                found.add(slug);
            }
        });
        return Collections.unmodifiableSet(found);
    }

    private boolean isCollaborative(String slug) {
        var entry = bySlug.get(slug);
        return entry != null && GroupEntry.COLLABORATIVE.equals(entry.kind());
    }

    Collection<GroupEntry> all() {
        return Collections.unmodifiableCollection(bySlug.values());
    }

    Optional<GroupEntry> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    @Nullable String groupOf(String country) {
        return byCountry.get(country);
    }

    @Nullable String regionOf(String country) {
        return regions.get(country);
    }

    List<String> partOf(String slug) {
        var entry = bySlug.get(slug);
        return entry == null ? List.of() : entry.partOf();
    }

    /** In the order of their names. */
    List<GroupEntry> directlyIn(String slug, Locale language) {
        return ordered.get(
                new Ordered(slug, language),
                wanted ->
                        children.getOrDefault(slug, List.of()).stream()
                                .flatMap(each -> find(each).stream())
                                .sorted(
                                        Comparator.comparing(
                                                entry -> entry.name(language),
                                                Collator.getInstance(language)))
                                .toList());
    }

    /** Slugs of the groups that the organisation has its place in beside those of its country. */
    List<String> placesOf(String organisation) {
        return organisations.getOrDefault(organisation, List.of());
    }

    /** Nearest first. */
    Set<String> withWider(String slug) {
        return wider.getOrDefault(slug, Set.of(slug));
    }

    Set<String> withNarrower(String slug) {
        return narrower.getOrDefault(slug, Set.of(slug));
    }

    /** Widest to nearest, along the chief wider areas, without the group itself. */
    List<String> path(String slug) {
        var path = new ArrayDeque<String>();
        var up = partOf(slug);
        while (!up.isEmpty() && !path.contains(up.getFirst())) {
            path.addFirst(up.getFirst());
            up = partOf(up.getFirst());
        }
        return List.copyOf(path);
    }
}
