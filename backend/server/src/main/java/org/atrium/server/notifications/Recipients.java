package org.atrium.server.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.Kind;
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
    private final EventNews eventNews;
    private final GroupNews groupNews;

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
            Interests interests,
            EventNews eventNews,
            GroupNews groupNews) {
        this.accounts = accounts;
        this.outlines = outlines;
        this.concerned = concerned;
        this.groups = groups;
        this.follows = follows;
        this.followers = followers;
        this.interests = interests;
        this.eventNews = eventNews;
        this.groupNews = groupNews;
    }

    /** Somebody who is told, and why. */
    record Recipient(String member, String username, Cause cause) {}

    /** By fact id; facts that nobody is told of are left out. */
    Mono<Map<String, List<Recipient>>> of(List<Fact> facts) {
        var known = new HashMap<String, List<Recipient>>();
        var others = new ArrayList<Fact>();
        for (var fact : facts) {
            var told = lately.getIfPresent(fact.id());
            if (told != null) {
                known.put(fact.id(), told);
            } else if (Telling.isAbout(fact)) {
                others.add(fact);
            }
        }
        return others.isEmpty()
                ? Mono.just(known)
                : everywhere(others)
                        .doOnNext(lately::putAll)
                        .doOnNext(known::putAll)
                        .thenReturn(known);
    }

    private Mono<Map<String, List<Recipient>>> everywhere(List<Fact> facts) {
        return Mono.zip(found(facts), eventNews.of(facts), groupNews.of(facts))
                .map(told -> {
                    var all = new HashMap<>(told.getT1());
                    all.putAll(told.getT2());
                    all.putAll(told.getT3());
                    return all;
                });
    }

    private Mono<Map<String, List<Recipient>>> found(List<Fact> facts) {
        var subjects = facts.stream().map(Fact::subject).collect(Collectors.toSet());
        return outlines.byIds(subjects)
                .flatMap(threads ->
                        Flux.fromStream(facts.stream().flatMap(fact -> hearing(fact, threads)))
                                .concatMap(this::candidates)
                                .collectList()
                                .flatMap(this::heard));
    }

    private Stream<Hearing> hearing(Fact fact, Map<String, ThreadOutline> threads) {
        return Stream.ofNullable(threads.get(fact.subject()))
                .map(thread -> new Hearing(fact, thread, areas(thread)));
    }

    /** What is announced in a wider area is for everybody in it. */
    private Collection<String> areas(ThreadOutline thread, String slug) {
        var areas = groups.withWider(List.of(slug));
        if (thread.kind() == Kind.ANNOUNCEMENT) {
            areas = new LinkedHashSet<>(areas);
            areas.addAll(groups.withNarrower(slug));
        }
        return areas;
    }

    private Map<String, Collection<String>> areas(ThreadOutline thread) {
        var areas = new HashMap<String, Collection<String>>();
        thread.groups().forEach(slug -> areas.put(slug, areas(thread, slug)));
        return areas;
    }

    /**
     * Who may want to hear of a fact.
     *
     * @param natural those who are concerned without any choice, best first, and why
     * @param everybody those and the others
     */
    private record Candidates(
            Hearing hearing, Map<String, Reason> natural, Set<String> everybody) {}

    private Mono<Candidates> candidates(Hearing hearing) {
        return Mono.zip(
                        concerned.by(hearing),
                        followers.of(hearing.watched(), hearing.firstPosts()),
                        concerned.members(hearing))
                .map(found -> {
                    var natural = found.getT1();
                    var everybody = new LinkedHashSet<>(natural.keySet());
                    everybody.addAll(hearing.fact().people());
                    everybody.addAll(found.getT2());
                    everybody.addAll(found.getT3());
                    everybody.remove(hearing.fact().actor());
                    return new Candidates(hearing, natural, everybody);
                });
    }

    /** Members are read once, whatever number of the facts they may want to hear of. */
    private Mono<Map<String, List<Recipient>>> heard(List<Candidates> all) {
        var heard = new HashMap<String, Map<String, Recipient>>();
        all.forEach(one -> heard.put(one.hearing().fact().id(), new HashMap<>()));
        var everybody =
                all.stream()
                        .flatMap(one -> one.everybody().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return Flux.fromIterable(everybody)
                .buffer(TOGETHER)
                .concatMap(some -> known(some, all))
                .doOnNext(known -> all.forEach(one -> known.hear(one, heard)))
                .then(Mono.fromSupplier(() -> inOrder(all, heard)));
    }

    private static Map<String, List<Recipient>> inOrder(
            List<Candidates> all, Map<String, Map<String, Recipient>> heard) {
        var lists = new HashMap<String, List<Recipient>>();
        for (var one : all) {
            var fact = one.hearing().fact().id();
            var told =
                    one.everybody().stream()
                            .map(heard.getOrDefault(fact, Map.of())::get)
                            .filter(Objects::nonNull)
                            .toList();
            lists.put(fact, Concerned.fewHelpers(told));
        }
        return lists;
    }

    private Mono<Known> known(List<String> members, List<Candidates> all) {
        return Mono.zip(accounts.byIds(members).collectMap(Account::id), follows.of(members))
                .flatMap(read ->
                        interests
                                .of(interesting(members, read.getT2(), all))
                                .map(interests ->
                                        new Known(members, read.getT1(), read.getT2(), interests)));
    }

    /** What was read of some members, by member id. */
    private record Known(
            List<String> members,
            Map<String, Account> accounts,
            Map<String, Choices> choices,
            Map<String, Interest> interests) {

        void hear(Candidates one, Map<String, Map<String, Recipient>> heard) {
            var told = heard.getOrDefault(one.hearing().fact().id(), Map.of());
            members.stream()
                    .filter(one.everybody()::contains)
                    .flatMap(member -> heard(one, member).stream())
                    .forEach(recipient -> told.put(recipient.member(), recipient));
        }

        private Optional<Recipient> heard(Candidates one, String member) {
            var hearing = one.hearing();
            var account = accounts.get(member);
            if (account == null || !account.isClaimed() || !hearing.thread().isVisibleTo(account)) {
                return Optional.empty();
            }
            var interest = interests.getOrDefault(member, Interest.UNKNOWN);
            var reason = one.natural().get(member);
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

    /** Those who only can help, or follow a topic in the languages that they read. */
    private static Set<String> interesting(
            List<String> members, Map<String, Choices> choices, List<Candidates> all) {
        return members.stream()
                .filter(member -> {
                    var chosen = choices.get(member);
                    return all.stream()
                            .anyMatch(one ->
                                    one.natural().get(member) == Reason.CAN_HELP
                                            || (chosen != null
                                                    && one.hearing().followsTopic(chosen)));
                })
                .collect(Collectors.toSet());
    }
}
