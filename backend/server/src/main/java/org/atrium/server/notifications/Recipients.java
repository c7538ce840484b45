package org.atrium.server.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Audience;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members who are told of a fact: concerned by it, able to log in, allowed to see it. */
@Component
class Recipients {

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final ThreadOutlines outlines;
    private final Concerned concerned;

    /** Asked for by one reader of facts after the other. */
    private final Cache<String, List<Recipient>> lately =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(LATELY).build();

    Recipients(Accounts accounts, ThreadOutlines outlines, Concerned concerned) {
        this.accounts = accounts;
        this.outlines = outlines;
        this.concerned = concerned;
    }

    /** Somebody who is told, and why. */
    record Recipient(String member, String username, Reason reason) {}

    Mono<List<Recipient>> of(Fact fact) {
        if (!Telling.isAbout(fact)) {
            return Mono.just(List.of());
        }
        var known = lately.getIfPresent(fact.id());
        return known != null ? Mono.just(known) : found(fact);
    }

    private Mono<List<Recipient>> found(Fact fact) {
        return outlines.byId(fact.subject())
                .flatMap(thread ->
                        reasons(fact, thread)
                                .flatMap(reasons -> allowed(thread, reasons).collectList()))
                .defaultIfEmpty(List.of())
                .doOnNext(list -> lately.put(fact.id(), list));
    }

    private Mono<Map<String, Reason>> reasons(Fact fact, ThreadOutline thread) {
        if (!fact.type().equals(Telling.QUESTION_ASKED)) {
            return Mono.fromSupplier(() -> Telling.participants(fact, thread));
        }
        return Mono.zip(
                concerned.organisers(thread),
                concerned.helpers(thread),
                (organisers, helpers) -> Telling.concerned(fact, organisers, helpers));
    }

    private Flux<Recipient> allowed(ThreadOutline thread, Map<String, Reason> reasons) {
        return accounts.byIds(reasons.keySet())
                .filter(Account::isClaimed)
                .filter(account -> maySee(account, thread))
                .mapNotNull(account -> {
                    var reason = reasons.get(account.id());
                    return reason == null
                            ? null
                            : new Recipient(account.id(), account.username(), reason);
                });
    }

    static boolean maySee(Account account, ThreadOutline thread) {
        var roles = account.groupRoles();
        var organised =
                roles.keySet().stream()
                        .filter(slug ->
                                GroupRole.ORGANISER.equals(
                                        Objects.requireNonNull(roles.get(slug)).role()))
                        .collect(Collectors.toSet());
        return thread.isVisibleTo(new Audience(account.id(), roles.keySet(), organised));
    }
}
