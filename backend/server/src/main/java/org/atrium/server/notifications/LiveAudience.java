package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.notifications.Recipients.Recipient;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutlines;
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
                    "Post",
                    "Freshness",
                    "Redaction");

    /** What a member did for themselves, which their other windows show. */
    private static final Set<String> OWN = Set.of("FollowChanged", Inboxes.READ);

    private final Accounts accounts;
    private final ThreadOutlines outlines;
    private final Groups groups;

    LiveAudience(Accounts accounts, ThreadOutlines outlines, Groups groups) {
        this.accounts = accounts;
        this.outlines = outlines;
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
        return hears.filter(heard -> heard).flux().map(heard -> event(fact));
    }

    private static boolean isToldOf(Viewer viewer, List<Recipient> told) {
        return told.stream().anyMatch(one -> one.member().equals(viewer.id()));
    }

    private static LiveEvent own(Fact fact, Collection<Accounts.Name> names) {
        var usernames = names.stream().map(Accounts.Name::username).toList();
        return new LiveEvent(fact.id(), fact.type(), null, List.of(), usernames, fact.at());
    }

    private List<LiveEvent> everything(Fact fact, List<Recipient> told) {
        var events = new ArrayList<LiveEvent>();
        if (!Telling.isPrivate(fact)) {
            events.add(event(fact));
        }
        if (!told.isEmpty()) {
            var usernames = told.stream().map(Recipient::username).toList();
            events.add(
                    new LiveEvent(
                            fact.id(),
                            "Notified",
                            fact.subject(),
                            List.of(),
                            usernames,
                            fact.at()));
        }
        return events;
    }

    private LiveEvent event(Fact fact) {
        return new LiveEvent(
                fact.id(),
                fact.type(),
                isAboutThread(fact) ? fact.subject() : null,
                List.copyOf(groups.withWider(fact.groups())),
                List.of(),
                fact.at());
    }

    private Mono<Boolean> hears(Viewer viewer, Fact fact) {
        if (!isAboutThread(fact)) {
            return Mono.just(false);
        }
        if (PUBLIC.equals(fact.visibility())) {
            return Mono.just(true);
        }
        return Mono.justOrEmpty(viewer.id())
                .flatMap(accounts::byId)
                .zipWith(outlines.byId(fact.subject()))
                .map(now -> now.getT2().isVisibleTo(now.getT1()))
                .defaultIfEmpty(false);
    }

    private static boolean isAboutThread(Fact fact) {
        return ABOUT_THREADS.stream().anyMatch(fact.type()::startsWith);
    }
}
