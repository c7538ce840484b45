package org.atrium.server.events;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.events.Event;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.people.SeenHelp;
import org.atrium.server.questions.Confirmation;
import org.atrium.server.search.FoundIds;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.common.SortMode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who helped whom at events, for somebody who looks at the event or at whoever helped. */
@Component
class ThanksShown {

    private final SearchIndex index;
    private final Events events;
    private final SeenHelp help;
    private final Authors authors;
    private final Topics topics;
    private final Clock clock;

    ThanksShown(
            SearchIndex index,
            Events events,
            SeenHelp help,
            Authors authors,
            Topics topics,
            Clock clock) {
        this.index = index;
        this.events = events;
        this.help = help;
        this.authors = authors;
        this.topics = topics;
        this.clock = clock;
    }

    /** What somebody knows of it, and whom they may thank. */
    Mono<Event.Thanks> of(Gathering event, Viewer viewer, Locale language) {
        var whom = whom(event, viewer);
        var seen =
                event.thanks().stream().filter(one -> one.isSeenBy(one.about(), viewer)).toList();
        if (whom.isEmpty() && seen.isEmpty()) {
            return Mono.just(Event.Thanks.NONE);
        }
        var people = new HashSet<>(whom);
        seen.forEach(one -> people.addAll(List.of(one.about(), one.by())));
        var helpers = seen.stream().map(Confirmation::about).distinct().toList();
        return Mono.zip(authors.named(people), help.among(helpers, viewer.audience()))
                .map(read ->
                        new Event.Thanks(
                                whom.stream()
                                        .map(read.getT1()::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                seen.stream()
                                        .filter(one -> isFor(one, read.getT2(), viewer))
                                        .flatMap(one -> read(one, read.getT1(), viewer, language))
                                        .toList()));
    }

    private List<String> whom(Gathering event, Viewer viewer) {
        return EventRights.unthankful(event, viewer, clock.instant()) != null
                ? List.of()
                : Stream.concat(
                                Stream.of(event.author()),
                                event.participants().stream().limit(EventPages.MOST_SHOWN))
                        .filter(member -> !member.equals(viewer.id()))
                        .distinct()
                        .toList();
    }

    private static boolean isFor(Confirmation one, Set<String> helpers, Viewer viewer) {
        return helpers.contains(one.about()) || one.by().equals(viewer.id());
    }

    private Stream<Event.Thanked> read(
            Confirmation one, Map<String, Author> names, Viewer viewer, Locale language) {
        var to = names.get(one.about());
        var by = names.get(one.by());
        return to == null || by == null
                ? Stream.empty()
                : Stream.of(
                        new Event.Thanked(
                                to,
                                one.read(by, topics, language),
                                one.about().equals(viewer.id()) && !one.topics().isEmpty()));
    }

    /** Whom somebody has helped, for their page. */
    Mono<Page<ConfirmedAtEvent>> by(
            String username, Viewer viewer, Paging paging, Locale language) {
        return help.of(username, viewer.audience())
                .flatMap(person ->
                        find(person, viewer, paging)
                                .flatMap(found -> page(found, person, viewer, paging, language)))
                .defaultIfEmpty(new Page<>(List.of(), null, 0L));
    }

    private Mono<FoundIds> find(Account person, Viewer viewer, Paging paging) {
        var tokens = Confirmation.tokens(person, viewer);
        return index.query(session ->
                FoundIds.of(
                        session.search(EventEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f ->
                                        f.bool()
                                                .filter(EventSight.of(f, viewer.audience()))
                                                .filter(
                                                        f.terms()
                                                                .field("confirmations")
                                                                .matchingAny(tokens)))
                                .sort(f -> f.field("dates.start").mode(SortMode.MIN).desc())
                                .fetch(paging.offset(), paging.limit())));
    }

    private Mono<Page<ConfirmedAtEvent>> page(
            FoundIds found, Account person, Viewer viewer, Paging paging, Locale language) {
        return events.byIds(found.ids())
                .filter(event -> EventSight.of(event, viewer.audience()))
                .collectMap(Gathering::id)
                .flatMap(read -> {
                    var known = found.ids().stream().map(read::get).filter(Objects::nonNull);
                    var helped = known.flatMap(event -> helped(event, person, viewer)).toList();
                    return authors.named(helped.stream().map(one -> one.said().by()).toList())
                            .map(names ->
                                    helped.stream()
                                            .flatMap(one -> row(one, names, language))
                                            .toList());
                })
                .map(rows -> found.page(rows, paging));
    }

    private record Helped(Gathering event, Confirmation said) {}

    private static Stream<Helped> helped(Gathering event, Account person, Viewer viewer) {
        return event.thanks().stream()
                .filter(one -> one.about().equals(person.id()) && !one.topics().isEmpty())
                .filter(one -> one.shown() || person.id().equals(viewer.id()))
                .map(one -> new Helped(event, one));
    }

    private Stream<ConfirmedAtEvent> row(Helped one, Map<String, Author> names, Locale language) {
        var plan = one.event().plan();
        return Stream.ofNullable(names.get(one.said().by()))
                .map(by ->
                        new ConfirmedAtEvent(
                                one.event().id(),
                                plan.title(),
                                plan.language(),
                                one.said().read(by, topics, language)));
    }
}
