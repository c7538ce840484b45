package org.atrium.server.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/**
 * Whoever looks: decides what may be seen and done.
 *
 * @param id member id; null for a visitor
 * @param username Wikimedia name; null for a visitor
 * @param blocked blocked on Wikimedia: may read, not write
 * @param kind what sort of caller this is
 * @param powers words such as `question.close`
 * @param groupRoles role (`member`, `organiser`) by slug of the group
 */
public record Viewer(
        @Nullable String id,
        @Nullable String username,
        boolean blocked,
        Kind kind,
        Set<String> powers,
        Map<String, String> groupRoles) {

    /** The sorts of caller. */
    public enum Kind {
        VISITOR,
        MEMBER,
        /** The ui process itself: hears of every live event, and may do nothing else. */
        UI,
        /** Whoever holds the operator key. */
        OPERATOR
    }

    public static final Viewer VISITOR =
            new Viewer(null, null, false, Kind.VISITOR, Set.of(), Map.of());

    /** The caller of this request; the visitor when there is no token. */
    public static Mono<Viewer> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(authentication -> authentication.getPrincipal())
                .ofType(Viewer.class)
                .defaultIfEmpty(VISITOR);
    }

    /** The caller, who must be logged in. */
    public static Mono<Viewer> currentMember() {
        return current()
                .doOnNext(viewer -> {
                    if (viewer.kind() != Kind.MEMBER) {
                        throw new Refusal.Unauthenticated("log-in.needed").refused();
                    }
                });
    }

    /** The caller, who must be logged in and not blocked. */
    public static Mono<Viewer> currentWriter() {
        return currentMember()
                .doOnNext(viewer -> {
                    if (viewer.blocked()) {
                        throw new Refusal.Forbidden("account.blocked").refused();
                    }
                });
    }

    /** Id of a caller who is known to be a member. */
    public String memberId() {
        if (id == null) {
            throw new Refusal.Unauthenticated("log-in.needed").refused();
        }
        return id;
    }

    public boolean isMemberOf(String group) {
        return groupRoles.containsKey(group);
    }

    public boolean isOrganiserOf(String group) {
        return "organiser".equals(groupRoles.get(group));
    }

    /** For whom something is looked up when it is for this caller. */
    public Audience audience() {
        return new Audience(
                kind == Kind.MEMBER ? id : null,
                groupRoles.keySet(),
                groupRoles.keySet().stream()
                        .filter(this::isOrganiserOf)
                        .collect(Collectors.toSet()));
    }

    public boolean has(String power) {
        return powers.contains(power);
    }

    /** Has the power everywhere, or in one of these groups. */
    public boolean has(String power, Collection<String> groups) {
        return has(power) || groups.stream().anyMatch(slug -> has(power + "@" + slug));
    }

    /** The owner of the account, as somebody for whom something is done. */
    public static Viewer of(Account account, Instant now) {
        var roles = new HashMap<String, String>();
        account.groupRoles().forEach((slug, held) -> roles.put(slug, held.role()));
        return new Viewer(
                account.id(),
                account.username(),
                account.blocked(),
                Kind.MEMBER,
                Standing.powers(account, now),
                Map.copyOf(roles));
    }

    static Viewer service(Kind kind) {
        return new Viewer(null, null, false, kind, Set.of(), Map.of());
    }
}
