package org.atrium.server.groups;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The groups that there are and their place in the wider area. Few and rarely changed, they are
 * kept in memory whole; members and counts are not here. A private group is there for its members
 * only: whoever asks for groups says for whom.
 */
@Component
public class Groups {

    /** Slug of the widest area. */
    public static final String EVERYONE = GroupEntry.EVERYONE;

    private volatile GroupMap map = GroupMap.EMPTY;
    private volatile Collection<GroupEntry> proposals = List.of();

    static boolean mayOrganise(String slug, Viewer viewer) {
        return viewer.id() != null
                && !viewer.blocked()
                && viewer.has(Standing.EDIT_GROUP, List.of(slug));
    }

    /** The group, for those who organise it. */
    GroupEntry organised(String slug, Viewer viewer) {
        var group = known(slug, viewer.audience());
        if (!mayOrganise(slug, viewer)) {
            throw new Refusal.Forbidden("group.organisers").refused();
        }
        return group;
    }

    /** Of all, whoever may know of them. */
    GroupMap map() {
        return map;
    }

    /** Groups that are wanted, or were. */
    Collection<GroupEntry> proposals() {
        return proposals;
    }

    void replaceAll(Collection<GroupEntry> entries, Collection<CountryEntry> countries) {
        map =
                GroupMap.of(
                        entries.stream().filter(entry -> entry.proposal() == null).toList(),
                        countries);
        proposals = entries.stream().filter(entry -> entry.proposal() != null).toList();
    }

    /** Empty where there is none, or none for them. */
    Optional<GroupEntry> find(String slug, Audience audience) {
        return map.find(slug).filter(entry -> audience.mayEnter(List.of(slug)));
    }

    /** All that are there for them. */
    Stream<GroupEntry> all(Audience audience) {
        return map.all().stream().filter(entry -> audience.mayEnter(List.of(entry.slug())));
    }

    GroupEntry known(String slug, Audience audience) {
        return find(slug, audience)
                .orElseThrow(() -> new Refusal.NotFound("group.unknown").refused());
    }

    /** Its page, which those who are invited see too. */
    GroupEntry seen(String slug, Viewer viewer) {
        return invited(slug, viewer).orElseGet(() -> known(slug, viewer.audience()));
    }

    private Optional<GroupEntry> invited(String slug, Viewer viewer) {
        return map.find(slug).filter(entry -> entry.invitation(viewer) != null);
    }

    /** Wider areas by which they decide whether it is to be a group. */
    List<String> decidedIn(GroupEntry proposed, Viewer viewer) {
        return withWider(proposed.partOf()).stream()
                .filter(area -> mayOrganise(area, viewer))
                .toList();
    }

    /** A proposal, for whoever made it and those who decide. */
    Optional<GroupEntry> proposed(String slug, Viewer viewer) {
        return proposals.stream()
                .filter(entry -> entry.slug().equals(slug))
                .filter(entry ->
                        entry.wanted().by().equals(viewer.id())
                                || !decidedIn(entry, viewer).isEmpty())
                .findFirst();
    }

    /** What they were told of: a group of theirs, one that they are invited to, a proposal. */
    public Optional<GroupRef> told(String slug, Viewer viewer, Locale language) {
        return find(slug, viewer.audience())
                .or(() -> invited(slug, viewer))
                .or(() -> proposed(slug, viewer))
                .map(entry -> entry.ref(language));
    }

    public boolean isKnown(String slug, Audience audience) {
        return find(slug, audience).isPresent();
    }

    /** Those of the slugs that name no group that is there for them. */
    public Mono<Set<String>> unknown(Collection<String> slugs, Audience audience) {
        return Mono.fromSupplier(() -> {
            var unknown = new LinkedHashSet<>(slugs);
            unknown.removeIf(slug -> isKnown(slug, audience));
            return unknown;
        });
    }

    /**
     * Names in the language, English as the fallback; slugs that name no group that is there for
     * them are left out.
     */
    public Map<String, GroupRef> named(
            Collection<String> slugs, Audience audience, Locale language) {
        var found = new LinkedHashMap<String, GroupRef>();
        for (var slug : slugs) {
            find(slug, audience).ifPresent(entry -> found.put(slug, entry.ref(language)));
        }
        return found;
    }

    /** How long a question in these groups waits; empty where none of them says so. */
    public Optional<Duration> answerWithin(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> map.find(slug).stream())
                .flatMap(group -> Stream.ofNullable(group.answerWithin()))
                .min(Comparator.naturalOrder())
                .map(Duration::ofHours);
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
}
