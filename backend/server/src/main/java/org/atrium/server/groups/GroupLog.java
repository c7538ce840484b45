package org.atrium.server.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactReader;
import org.atrium.server.shared.Paging;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organisers did in each group, kept of the facts that tell of it. */
@Component
@Order(40)
class GroupLog implements FactReader {

    private static final Map<String, String> ON_GROUPS =
            Map.ofEntries(
                    Map.entry(GroupEditing.EDITED, "edited"),
                    Map.entry(Organising.NAMED, "named"),
                    Map.entry(Organising.DISMISSED, "dismissed"),
                    Map.entry(Organising.REMOVED, "removed"),
                    Map.entry(Organising.ADMITTED, "admitted"),
                    Map.entry(Organising.DECLINED, "declined"),
                    Map.entry(Inviting.WRITTEN, "invited"),
                    Map.entry(Inviting.WITHDRAWN, "uninvited"),
                    Map.entry(GroupWishes.LOOKED_FOR, "looked-for"),
                    Map.entry(GroupWishes.FOUND, "found"),
                    Map.entry("CalendarFollowed", "calendar-followed"),
                    Map.entry("CalendarUnfollowed", "calendar-unfollowed"),
                    Map.entry(Proposing.APPROVED, "approved"),
                    Map.entry(Proposing.DECLINED, "refused"));

    /** By whoever organises one of the groups of the question. */
    private static final Map<String, String> ON_QUESTIONS =
            Map.ofEntries(
                    Map.entry("QuestionClosedAsDuplicate", "closed"),
                    Map.entry("QuestionSettledElsewhere", "closed"),
                    Map.entry("QuestionClosedOutOfScope", "closed"),
                    Map.entry("QuestionReopened", "reopened"),
                    Map.entry("QuestionMoved", "moved"),
                    Map.entry("QuestionLifted", "lifted"),
                    Map.entry("LiftWithdrawn", "unlifted"),
                    Map.entry("HelpRequested", "helper-asked"),
                    Map.entry("HelpRequestWithdrawn", "helper-unasked"),
                    Map.entry("TextEditedByOther", "mended"),
                    Map.entry("CommentBecameAnswer", "converted"),
                    Map.entry("AnswerBecameComment", "converted"),
                    Map.entry("AskerLookedUp", "looked"),
                    Map.entry("AnnouncementMade", "announced"),
                    Map.entry("AcceptanceForAsker", "accepted"),
                    Map.entry("AcceptanceForAskerWithdrawn", "unaccepted"),
                    Map.entry(GroupPins.PINNED, "pinned"),
                    Map.entry(GroupPins.UNPINNED, "unpinned"));

    /** By whoever organises one of the groups of the event. */
    private static final Map<String, String> ON_EVENTS =
            Map.ofEntries(
                    Map.entry("EventDrafted", "drafted"),
                    Map.entry("EventPublished", "published"),
                    Map.entry("EventRecorded", "published"),
                    Map.entry("EventImported", "imported"),
                    Map.entry("EventEdited", "rewritten"),
                    Map.entry("EventRescheduled", "rescheduled"),
                    Map.entry("EventCancelled", "cancelled"),
                    Map.entry("EventReinstated", "reinstated"),
                    Map.entry("EventDateCancelled", "date-cancelled"),
                    Map.entry("EventDateMoved", "date-moved"),
                    Map.entry("EventDateRestored", "date-restored"),
                    Map.entry("EventConcluded", "concluded"),
                    Map.entry("EventDeleted", "deleted"));

    /** Note on what a question did by itself, which is nobody's act. */
    private static final String BY_ITSELF = "QuestionRouted";

    private final ReactiveMongoOperations mongo;
    private final Accounts accounts;
    private final Authors authors;

    GroupLog(ReactiveMongoOperations mongo, Accounts accounts, Authors authors) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.authors = authors;
    }

    @Override
    public Mono<Void> read(List<Fact> facts) {
        var acts = facts.stream().filter(GroupLog::isAct).toList();
        var actors = acts.stream().map(Fact::actor).filter(Objects::nonNull).toList();
        return acts.isEmpty()
                ? Mono.empty()
                : accounts.byIds(new HashSet<>(actors))
                        .collectMap(Account::id)
                        .flatMapMany(known ->
                                Flux.fromStream(
                                        acts.stream().flatMap(fact -> entries(fact, known))))
                        .concatMap(mongo::save)
                        .then();
    }

    private static boolean isAct(Fact fact) {
        return !BY_ITSELF.equals(fact.note())
                && Stream.of(ON_GROUPS, ON_QUESTIONS, ON_EVENTS)
                        .anyMatch(acts -> acts.containsKey(fact.type()));
    }

    private static Stream<LoggedAct> entries(Fact fact, Map<String, Account> known) {
        var actor = fact.actor();
        var account = actor == null ? null : known.get(actor);
        if (actor == null || account == null) {
            return Stream.empty();
        }
        var onGroup = ON_GROUPS.get(fact.type());
        var onEvent = ON_EVENTS.get(fact.type());
        return fact.groups().stream()
                .filter(slug -> onGroup != null || organises(account, slug))
                .map(slug -> {
                    var id = slug + ":" + fact.id();
                    if (onEvent != null) {
                        return new LoggedAct(
                                id,
                                fact.at(),
                                actor,
                                onEvent,
                                null,
                                null,
                                fact.subject(),
                                fact.note());
                    }
                    if (onGroup == null) {
                        var act = ON_QUESTIONS.getOrDefault(fact.type(), "");
                        return new LoggedAct(
                                id, fact.at(), actor, act, null, fact.subject(), null, fact.note());
                    }
                    var member = fact.subject().equals(slug) ? null : fact.subject();
                    return new LoggedAct(
                            id, fact.at(), actor, onGroup, member, null, null, fact.note());
                });
    }

    private static boolean organises(Account account, String slug) {
        var held = account.groupRoles().get(slug);
        return held != null && held.role().equals(GroupRole.ORGANISER);
    }

    /** The last first. */
    Mono<Page<GroupAct>> page(String slug, Paging paging) {
        // ';' follows ':'
        var within = Query.query(Criteria.where("_id").gt(slug + ":").lt(slug + ";"));
        var shown =
                Query.of(within)
                        .with(Sort.by("_id").descending())
                        .skip(paging.offset())
                        .limit(paging.limit());
        return Mono.zip(
                        mongo.find(shown, LoggedAct.class).collectList(),
                        mongo.count(within, LoggedAct.class))
                .flatMap(found ->
                        shown(found.getT1()).map(acts -> paging.page(acts, found.getT2())));
    }

    private Mono<List<GroupAct>> shown(List<LoggedAct> acts) {
        var people =
                acts.stream()
                        .flatMap(act ->
                                Stream.of(Optional.of(act.by()), Optional.ofNullable(act.member())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return authors.named(people)
                .map(named -> acts.stream().flatMap(act -> shown(act, named).stream()).toList());
    }

    private static Optional<GroupAct> shown(LoggedAct act, Map<String, Author> named) {
        var member = act.member();
        return Optional.ofNullable(named.get(act.by()))
                .map(by ->
                        new GroupAct(
                                act.id(),
                                act.at(),
                                by,
                                act.act(),
                                member == null ? null : named.get(member),
                                act.question(),
                                act.event(),
                                act.note()));
    }
}
