package org.atrium.server.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.follows.Choices;
import org.atrium.server.follows.Followers;
import org.atrium.server.follows.Follows;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.people.Interests;
import org.atrium.server.people.Interests.Interest;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members who are told of a fact: concerned by it, able to log in, allowed to see it. */
@Component
class Recipients {

    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int TOGETHER = 500;

    private final Accounts accounts;
    private final ThreadOutlines outlines;
    private final Concerned concerned;
    private final Groups groups;
    private final Follows follows;
    private final Followers followers;
    private final Interests interests;

    /** Asked for by one reader of facts after the other. */
    private final Cache<String, List<Recipient>> lately =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(LATELY).build();

    Recipients(
            Accounts accounts,
            ThreadOutlines outlines,
            Concerned concerned,
            Groups groups,
            Follows follows,
            Followers followers,
            Interests interests) {
        this.accounts = accounts;
        this.outlines = outlines;
        this.concerned = concerned;
        this.groups = groups;
        this.follows = follows;
        this.followers = followers;
        this.interests = interests;
    }

    /** Somebody who is told, and why. */
    record Recipient(String member, String username, Cause cause) {}

    Mono<List<Recipient>> of(Fact fact) {
        if (!Telling.isAbout(fact)) {
            return Mono.just(List.of());
        }
        var known = lately.getIfPresent(fact.id());
        return known != null ? Mono.just(known) : found(fact);
    }

    private Mono<List<Recipient>> found(Fact fact) {
        return outlines.byId(fact.subject())
                .flatMap(thread -> found(new Hearing(fact, thread, areas(thread))))
                .defaultIfEmpty(List.of())
                .doOnNext(list -> lately.put(fact.id(), list));
    }

    private Map<String, Collection<String>> areas(ThreadOutline thread) {
        var areas = new HashMap<String, Collection<String>>();
        thread.groups().forEach(slug -> areas.put(slug, groups.withWider(List.of(slug))));
        return areas;
    }

    private Mono<List<Recipient>> found(Hearing hearing) {
        return Mono.zip(
                        concerned.by(hearing),
                        followers.of(hearing.watched(), hearing.firstPosts()),
                        concerned.members(hearing))
                .flatMap(found -> {
                    var natural = found.getT1();
                    var everybody = new LinkedHashSet<>(natural.keySet());
                    everybody.addAll(hearing.fact().people());
                    everybody.addAll(found.getT2());
                    everybody.addAll(found.getT3());
                    everybody.remove(hearing.fact().actor());
                    return Flux.fromIterable(everybody)
                            .buffer(TOGETHER)
                            .concatMap(some -> heard(hearing, some, natural))
                            .collectList()
                            .map(Concerned::fewHelpers);
                });
    }

    private Flux<Recipient> heard(
            Hearing hearing, List<String> members, Map<String, Reason> natural) {
        return Mono.zip(accounts.byIds(members).collectMap(Account::id), follows.of(members))
                .flatMapMany(read ->
                        interests(hearing, read.getT2(), members, natural)
                                .flatMapIterable(known -> {
                                    var everything =
                                            new Known(read.getT1(), read.getT2(), known, natural);
                                    return members.stream()
                                            .flatMap(one -> everything.heard(hearing, one).stream())
                                            .toList();
                                }));
    }

    /** What was read of some members, by member id. */
    private record Known(
            Map<String, Account> accounts,
            Map<String, Choices> choices,
            Map<String, Interest> interests,
            Map<String, Reason> natural) {

        Optional<Recipient> heard(Hearing hearing, String member) {
            var account = accounts.get(member);
            if (account == null || !account.isClaimed() || !hearing.thread().isVisibleTo(account)) {
                return Optional.empty();
            }
            var interest = interests.getOrDefault(member, Interest.UNKNOWN);
            var reason = natural.get(member);
            return hearing.cause(
                            member,
                            account.groupRoles().keySet(),
                            choices.getOrDefault(member, Choices.none(member)),
                            interest,
                            reason == null
                                    ? null
                                    : hearing.natural(reason, organised(account), interest))
                    .map(cause -> new Recipient(member, account.username(), cause));
        }
    }

    private static Set<String> organised(Account account) {
        return account.groupRoles().entrySet().stream()
                .filter(held -> held.getValue().role().equals(GroupRole.ORGANISER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Needed of those only who can help, or follow a topic in the languages that they read. */
    private Mono<Map<String, Interest>> interests(
            Hearing hearing,
            Map<String, Choices> choices,
            List<String> members,
            Map<String, Reason> natural) {
        return interests.of(
                members.stream()
                        .filter(member -> {
                            var chosen = choices.get(member);
                            return natural.get(member) == Reason.CAN_HELP
                                    || (chosen != null && hearing.followsTopic(chosen));
                        })
                        .collect(Collectors.toSet()));
    }
}
