package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.server.events.EventOutlines;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutlines;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who hears of which fact; decided anew for each, as people join and leave groups meanwhile. */
@Component
class LiveAudience {

    private static final String PUBLIC = "public";

    /** What the types of facts about threads begin with. */
    private static final List<String> ABOUT_THREADS =
            List.of(
                    "Question",
                    "Answer",
                    "Acceptance",
                    "Comment",
                    "Vote",
                    "Expert",
                    "Asker",
                    "Lift",
                    "Help",
                    "Post",
                    "Freshness",
                    "Redaction");

    /** What a member did for themselves, which their other windows show. */
    private static final Set<String> OWN = Set.of("FollowChanged", Inboxes.READ);

    private final Accounts accounts;
    private final ThreadOutlines outlines;
    private final EventOutlines events;
    private final Groups groups;

    LiveAudience(Accounts accounts, ThreadOutlines outlines, EventOutlines events, Groups groups) {
        this.accounts = accounts;
        this.outlines = outlines;
        this.events = events;
        this.groups = groups;
    }

    /** What the viewer hears of a fact: nothing, the fact, for the ui also who was told of it. */
    Flux<LiveEvent> events(Viewer viewer, Fact fact, List<Recipient> told) {
        if (viewer.kind() == Viewer.Kind.UI) {
            var actor = fact.actor();
            if (actor != null && OWN.contains(fact.type())) {
                return accounts.names(Set.of(actor)).flux().map(names -> own(fact, names.values()));
            }
            return Flux.fromIterable(everything(fact, told));
        }
        var hears =
                Telling.isPrivate(fact) ? Mono.just(isToldOf(viewer, told)) : hears(viewer, fact);
        return hears.filter(heard -> heard).flux().map(heard -> told(fact));
    }

    private static boolean isToldOf(Viewer viewer, List<Recipient> told) {
        return told.stream().anyMatch(one -> one.member().equals(viewer.id()));
    }

    private static LiveEvent own(Fact fact, Collection<Accounts.Name> names) {
        var usernames = names.stream().map(Accounts.Name::username).toList();
        return new LiveEvent(fact.id(), fact.type(), null, null, List.of(), usernames, fact.at());
    }

    private List<LiveEvent> everything(Fact fact, List<Recipient> told) {
        var events = new ArrayList<LiveEvent>();
        if (!Telling.isPrivate(fact)) {
            events.add(told(fact));
        }
        if (!told.isEmpty()) {
            var usernames = told.stream().map(Recipient::username).toList();
            events.add(
                    new LiveEvent(
                            fact.id(),
                            "Notified",
                            thread(fact),
                            event(fact),
                            List.of(),
                            usernames,
                            fact.at()));
        }
        return events;
    }

    private LiveEvent told(Fact fact) {
        return new LiveEvent(
                fact.id(),
                fact.type(),
                thread(fact),
                event(fact),
                areas(fact),
                List.of(),
                fact.at());
    }

    /** Whoever was taken out of a private group hears no more than that. */
    private List<String> areas(Fact fact) {
        return Telling.isAboutGroup(fact) && fact.groups().stream().anyMatch(Audience::isPrivate)
                ? List.of()
                : List.copyOf(groups.withWider(fact.groups()));
    }

    private static @Nullable String thread(Fact fact) {
        return isAboutThread(fact) ? fact.subject() : null;
    }

    private static @Nullable String event(Fact fact) {
        return isAboutEvent(fact) ? fact.subject() : null;
    }

    private Mono<Boolean> hears(Viewer viewer, Fact fact) {
        if (!isAboutThread(fact) && !isAboutEvent(fact)) {
            return Mono.just(false);
        }
        if (PUBLIC.equals(fact.visibility())) {
            return Mono.just(true);
        }
        return Mono.justOrEmpty(viewer.id())
                .flatMap(accounts::byId)
                .flatMap(account -> sees(account, fact))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> sees(Account account, Fact fact) {
        return isAboutThread(fact)
                ? outlines.byId(fact.subject()).map(thread -> thread.isVisibleTo(account))
                : events.byIds(List.of(fact.subject()))
                        .mapNotNull(found -> found.get(fact.subject()))
                        .map(event -> event.isVisibleTo(account.audience()));
    }

    private static boolean isAboutEvent(Fact fact) {
        return fact.type().startsWith("Event");
    }

    private static boolean isAboutThread(Fact fact) {
        return ABOUT_THREADS.stream().anyMatch(fact.type()::startsWith);
    }
}
