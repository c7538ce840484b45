package org.atrium.server.groups;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The groups that there are and their place in the wider area. Few and rarely changed, they are
 * kept in memory whole; members and counts are not here.
 */
@Component
public class Groups {

    /** Slug of the widest area. */
    public static final String EVERYONE = GroupEntry.EVERYONE;

    private volatile GroupMap map = GroupMap.EMPTY;

    static boolean mayOrganise(String slug, Viewer viewer) {
        return viewer.id() != null
                && !viewer.blocked()
                && viewer.has(Standing.EDIT_GROUP, List.of(slug));
    }

    /** The group, for those who organise it. */
    GroupEntry organised(String slug, Viewer viewer) {
        var group =
                map.find(slug).orElseThrow(() -> new Refusal.NotFound("group.unknown").refused());
        if (!mayOrganise(slug, viewer)) {
            throw new Refusal.Forbidden("group.organisers").refused();
        }
        return group;
    }

    GroupMap map() {
        return map;
    }

    void replaceAll(Collection<GroupEntry> entries, Collection<CountryEntry> countries) {
        map = GroupMap.of(entries, countries);
    }

    /** Names in the language, English as the fallback; slugs that are unknown are left out. */
    public Mono<Map<String, GroupRef>> names(Collection<String> slugs, Locale language) {
        return Mono.fromSupplier(() -> named(slugs, language));
    }

    /** Those of the slugs that name no group. */
    public Mono<Set<String>> unknown(Collection<String> slugs) {
        return Mono.fromSupplier(() -> {
            var unknown = new LinkedHashSet<>(slugs);
            unknown.removeIf(slug -> map.find(slug).isPresent());
            return unknown;
        });
    }

    /** The same as {@link #names}, at once. */
    public Map<String, GroupRef> named(Collection<String> slugs, Locale language) {
        var found = new LinkedHashMap<String, GroupRef>();
        for (var slug : slugs) {
            map.find(slug).ifPresent(entry -> found.put(slug, entry.ref(language)));
        }
        return found;
    }

    /** The groups and every wider area that they are part of. */
    public Set<String> withWider(Collection<String> slugs) {
        var all = new LinkedHashSet<String>();
        slugs.forEach(slug -> all.addAll(map.withWider(slug)));
        return all;
    }

    /** The group and every group that is part of it, however deep. */
    public Set<String> withNarrower(String slug) {
        return map.withNarrower(slug);
    }

    /** Every name of the groups in every language that is known, for the search index. */
    public List<Text> texts(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> map.find(slug).stream())
                .flatMap(entry -> entry.texts().stream())
                .toList();
    }
}
