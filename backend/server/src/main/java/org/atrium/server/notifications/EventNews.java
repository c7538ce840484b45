package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.follows.Level;
import org.atrium.server.events.EventOutline;
import org.atrium.server.events.EventOutlines;
import org.atrium.server.follows.Choices;
import org.atrium.server.follows.Followers;
import org.atrium.server.follows.Follows;
import org.atrium.server.follows.Subject;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.people.Members;
import org.atrium.server.platform.Fact;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who hears of events: of a new one the members of its groups, and who follows those or its topics;
 * of what happens to it whoever takes part, whatever they muted; of thanks whoever helped.
 */
@Component
class EventNews {

    static final String PUBLISHED = "EventPublished";

    /** Nobody did it, so that everybody hears of it. */
    private static final String COMING_UP = "EventComingUp";

    private static final int TOGETHER = 500;

    private final EventOutlines events;
    private final Members members;
    private final Accounts accounts;
    private final Follows follows;
    private final Followers followers;

    EventNews(
            EventOutlines events,
            Members members,
            Accounts accounts,
            Follows follows,
            Followers followers) {
        this.events = events;
        this.members = members;
        this.accounts = accounts;
        this.follows = follows;
        this.followers = followers;
    }

    /** By fact id. */
    Mono<Map<String, List<Recipient>>> of(List<Fact> facts) {
        var about = facts.stream().filter(Telling::isAboutEvent).toList();
        return about.isEmpty()
                ? Mono.just(Map.of())
                : events.byIds(about.stream().map(Fact::subject).collect(Collectors.toSet()))
                        .flatMap(known ->
                                Flux.fromIterable(about)
                                        .concatMap(fact ->
                                                Mono.justOrEmpty(known.get(fact.subject()))
                                                        .flatMap(event -> told(fact, event))
                                                        .map(told -> Map.entry(fact.id(), told)))
                                        .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Mono<List<Recipient>> told(Fact fact, EventOutline event) {
        return candidates(fact, event)
                .flatMapMany(Flux::fromIterable)
                .filter(id -> fact.type().equals(COMING_UP) || !id.equals(fact.actor()))
                .buffer(TOGETHER)
                .concatMap(some -> heard(some, fact, event))
                .collectList();
    }

    private Mono<Set<String>> candidates(Fact fact, EventOutline event) {
        if (fact.type().equals(Telling.HELPED_AT_EVENT)) {
            return Mono.just(Set.copyOf(fact.people()));
        }
        if (!fact.type().equals(PUBLISHED)) {
            return Mono.just(event.taking());
        }
        return Mono.zip(
                members.ids(event.groups()),
                followers.of(subjects(event), subjects(event)),
                (belonging, following) -> {
                    var everybody = new LinkedHashSet<>(belonging);
                    everybody.addAll(following);
                    return everybody;
                });
    }

    private static List<Subject> subjects(EventOutline event) {
        var subjects = new ArrayList<Subject>();
        event.groups().forEach(slug -> subjects.add(Subject.group(slug)));
        event.topics().forEach(topic -> subjects.add(Subject.topic(topic)));
        return subjects;
    }

    private Flux<Recipient> heard(List<String> ids, Fact fact, EventOutline event) {
        return Mono.zip(accounts.byIds(ids).collectMap(Account::id), follows.of(ids))
                .flatMapIterable(read ->
                        ids.stream()
                                .flatMap(id ->
                                        Optional.ofNullable(read.getT1().get(id))
                                                .filter(account ->
                                                        account.isClaimed()
                                                                && event.isVisibleTo(
                                                                        account.audience()))
                                                .flatMap(account ->
                                                        recipient(
                                                                account,
                                                                read.getT2()
                                                                        .getOrDefault(
                                                                                id,
                                                                                Choices.none(id)),
                                                                fact,
                                                                event))
                                                .stream())
                                .toList());
    }

    private static Optional<Recipient> recipient(
            Account account, Choices choices, Fact fact, EventOutline event) {
        return cause(account, choices, fact, event)
                .map(cause -> new Recipient(account.id(), account.username(), cause));
    }

    private static Optional<Cause> cause(
            Account account, Choices choices, Fact fact, EventOutline event) {
        if (fact.type().equals(Telling.HELPED_AT_EVENT)) {
            return Optional.of(new Cause(Reason.CONCERNED, null));
        }
        if (!fact.type().equals(PUBLISHED)) {
            return Optional.of(
                    new Cause(Reason.PARTICIPATES, Subject.group(event.groups().getFirst())));
        }
        var subjects = subjects(event);
        if (subjects.stream().anyMatch(choices::mutes)) {
            return Optional.empty();
        }
        var causes = new HashMap<Reason, Subject>();
        for (var subject : subjects) {
            var chosen = choices.of(subject);
            var isGroup = subject.kind() == Subject.Kind.GROUP;
            if (chosen == Level.ALL || chosen == Level.FIRST) {
                causes.putIfAbsent(isGroup ? Reason.FOLLOWS_GROUP : Reason.FOLLOWS_TOPIC, subject);
            } else if (isGroup && account.groupRoles().containsKey(subject.id())) {
                causes.putIfAbsent(Reason.MEMBER, subject);
            }
        }
        return causes.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(one -> new Cause(one.getKey(), one.getValue()));
    }
}
