package org.atrium.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who logged in, or an author who came with an import.
 *
 * @param id member id, for good
 * @param sub account at Wikimedia; null for an unclaimed author
 * @param username normalised name, or `name@site` of an unclaimed author
 * @param name name to show; differs from the username for unclaimed authors only
 * @param blocked blocked on Wikimedia: may read, not write
 * @param groups user groups on Wikimedia
 * @param rights rights on Wikimedia
 * @param registered when the Wikimedia account was made
 * @param language of the interface
 * @param groupRoles role by slug of the group: the memberships
 * @param joinRequests groups that they asked to be let into, by slug
 * @param narrower whether they want to see narrower groups in a group, by its slug, as far as they
 *     said so
 * @param conduct powers given by local decision
 * @param source page of an unclaimed author where they came from
 * @param lastSeenAt when they last did or read something here, to the day
 * @param createdAt when they first came here
 * @param tokens personal tokens, without secrets
 * @param leaving null while it is to stay
 * @param version counts the changes
 */
@Document(Accounts.COLLECTION)
public record Account(
        @Id String id,
        @Nullable String sub,
        String username,
        @Nullable String name,
        boolean blocked,
        @Nullable Set<String> groups,
        @Nullable Set<String> rights,
        @Nullable Instant registered,
        long editcount,
        @Nullable String language,
        @Nullable Map<String, GroupRole> groupRoles,
        @Nullable Map<String, JoinRequest> joinRequests,
        @Nullable Map<String, Boolean> narrower,
        @Nullable Set<String> conduct,
        @Nullable String source,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        @Nullable List<TokenName> tokens,
        @Nullable Leaving leaving,
        @Nullable List<Fact> pendingFacts,
        long version) {

    /** A personal token as the account lists it. */
    public record TokenName(String id, String name, Instant createdAt) {}

    /** For whom something is looked up when it is for the owner. */
    public Audience audience() {
        var organised =
                groupRoles().entrySet().stream()
                        .filter(held -> held.getValue().role().equals(GroupRole.ORGANISER))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Audience(id, groupRoles().keySet(), organised);
    }

    @Override
    public Map<String, GroupRole> groupRoles() {
        return groupRoles == null ? Map.of() : groupRoles;
    }

    @Override
    public Map<String, JoinRequest> joinRequests() {
        return joinRequests == null ? Map.of() : joinRequests;
    }

    @Override
    public Map<String, Boolean> narrower() {
        return narrower == null ? Map.of() : narrower;
    }

    @Override
    public Set<String> groups() {
        return groups == null ? Set.of() : groups;
    }

    @Override
    public Set<String> rights() {
        return rights == null ? Set.of() : rights;
    }

    @Override
    public Set<String> conduct() {
        return conduct == null ? Set.of() : conduct;
    }

    @Override
    public List<TokenName> tokens() {
        return tokens == null ? List.of() : tokens;
    }

    @Override
    public List<Fact> pendingFacts() {
        return pendingFacts == null ? List.of() : pendingFacts;
    }

    /** Name to show. */
    public String displayName() {
        return name == null ? username : name;
    }

    /** False for an author who came with an import and never logged in. */
    public boolean isClaimed() {
        return sub != null;
    }

    /** Whether it is to be erased, or was: then its owner is shown in no list. */
    public boolean isLeaving() {
        return leaving != null;
    }

    /** Whether it is nobody's any more. */
    public boolean isErased() {
        return formerNumber() != null;
    }

    /** Of the name that took the place of theirs; null for whoever has their own. */
    public @Nullable Long formerNumber() {
        return leaving == null ? null : leaving.number();
    }

    static Account arriving(String id, WikimediaProfile profile, String username, Instant now) {
        return new Account(
                id,
                profile.sub(),
                username,
                null,
                profile.blocked(),
                profile.groups(),
                profile.rights(),
                profile.registered(),
                profile.editcount(),
                profile.language(),
                Map.of(),
                null,
                null,
                Set.of(),
                null,
                now,
                now,
                List.of(),
                null,
                List.of(fact("AccountCreated", id, now)),
                1);
    }

    /** Nobody did anything, so there is no fact. */
    static Account unclaimed(
            String id, String username, String name, @Nullable String source, Instant createdAt) {
        return new Account(
                id, null, username, name, false, Set.of(), Set.of(), null, 0, null, Map.of(), null,
                null, Set.of(), source, createdAt, null, List.of(), null, List.of(), 1);
    }

    static Fact fact(String type, String id, Instant now) {
        return Fact.of(type, now, id, id, null, "public", List.of());
    }
}
