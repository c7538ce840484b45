package org.atrium.server.questions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.State;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Offer;
import org.atrium.server.people.Profiles;
import org.atrium.server.search.FoundIds;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Questions that wait for somebody like this member. */
@Component
class ForYou {

    private final SeenQuestions seen;
    private final Profiles profiles;
    private final NotMine notMine;
    private final Questions questions;
    private final Access access;
    private final Topics vocabulary;

    ForYou(
            SeenQuestions seen,
            Profiles profiles,
            NotMine notMine,
            Questions questions,
            Access access,
            Topics vocabulary) {
        this.vocabulary = vocabulary;
        this.seen = seen;
        this.profiles = profiles;
        this.notMine = notMine;
        this.questions = questions;
        this.access = access;
    }

    /** Unanswered, on what they can help with, in a language they read; the oldest need first. */
    Mono<Page<QuestionSummary>> waiting(Viewer viewer, Paging paging, Locale language) {
        var member = viewer.memberId();
        var audience = viewer.audience();
        return Mono.zip(profiles.offerOf(member), notMine.of(member))
                .flatMap(theirs -> find(member, audience, theirs.getT1(), theirs.getT2(), paging))
                .flatMap(found -> seen.page(found, audience, paging, language));
    }

    private Mono<FoundIds> find(
            String member, Audience audience, Offer offer, List<String> away, Paging paging) {
        if (offer.topics().isEmpty()) {
            return Mono.just(FoundIds.NONE);
        }
        var topics = vocabulary.resolved(offer.topics());
        return seen.find(
                audience,
                paging,
                f -> where(f, member, topics, offer.languages(), away),
                f -> f.field("waitingSince").asc());
    }

    private static PredicateFinalStep where(
            SearchPredicateFactory f,
            String member,
            List<String> topics,
            List<String> languages,
            Collection<String> away) {
        var all =
                f.bool()
                        .filter(f.match().field("state").matching(State.UNANSWERED.value()))
                        .filter(f.terms().field("topics").matchingAny(topics))
                        .mustNot(f.match().field("author").matching(member));
        if (!languages.isEmpty()) {
            all.filter(f.terms().field("language").matchingAny(languages));
        }
        if (!away.isEmpty()) {
            all.mustNot(f.id().matchingAny(away));
        }
        return all;
    }

    /** What they put away and may still see, the last first. */
    Mono<Page<QuestionSummary>> putAway(Viewer viewer, Paging paging, Locale language) {
        var audience = viewer.audience();
        return notMine.of(viewer.memberId())
                .flatMap(ids -> visible(ids, audience))
                .flatMap(ids -> seen.page(part(ids, paging), audience, paging, language));
    }

    private Mono<List<String>> visible(List<String> ids, Audience audience) {
        return questions
                .rows(ids)
                .map(rows ->
                        ids.stream()
                                .filter(id -> {
                                    var row = rows.get(id);
                                    return row != null && Sight.of(row, audience);
                                })
                                .toList());
    }

    private static FoundIds part(List<String> ids, Paging paging) {
        var part = ids.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return new FoundIds(part, ids.size());
    }

    Mono<Void> putAway(String id, Viewer viewer) {
        return access.visible(id, viewer)
                .flatMap(question -> notMine.add(viewer.memberId(), question.id()));
    }

    Mono<Void> putBack(String id, Viewer viewer) {
        return notMine.remove(viewer.memberId(), id);
    }
}
