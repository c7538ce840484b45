package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.people.Author;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells organisers who asked without their name; never without a record of it. */
@Component
class Looking {

    /** For the asker and the organisers of the group only. */
    static final String LOOKED_UP = "AskerLookedUp";

    private final Questions questions;
    private final Access access;
    private final Authors authors;
    private final Bylines bylines;
    private final IdempotencyKeys keys;

    Looking(
            Questions questions,
            Access access,
            Authors authors,
            Bylines bylines,
            IdempotencyKeys keys) {
        this.questions = questions;
        this.access = access;
        this.authors = authors;
        this.bylines = bylines;
        this.keys = keys;
    }

    Mono<Author> whoAsked(String id, Viewer viewer, @Nullable String key) {
        return access.visible(id, viewer)
                .doOnNext(question -> {
                    if (!Rights.toLook(question, viewer)) {
                        throw new Refusal.Forbidden("look.power").refused();
                    }
                })
                .flatMap(question ->
                        keys.once(
                                viewer.memberId(),
                                key,
                                look -> record(question, look, viewer),
                                look -> recorded(question, look)))
                .flatMap(this::unveiled);
    }

    /** The name is told only once the look is written down. */
    private Mono<Question> record(Question question, String id, Viewer viewer) {
        var now = Instant.now().truncatedTo(MILLIS);
        var fact = question.fact(LOOKED_UP, viewer.memberId(), null, now);
        return authors.roleLineNow(viewer.memberId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(role -> new Writer(viewer.memberId(), role.orElse(null)))
                .flatMap(by ->
                        questions.change(
                                question.id(),
                                Criteria.where("looks._id").ne(id),
                                new Update().push("looks", new Look(id, by, now)),
                                fact))
                .switchIfEmpty(Mono.defer(() -> recorded(question, id)));
    }

    private Mono<Question> recorded(Question question, String id) {
        return questions
                .byId(question.id())
                .filter(now -> now.looks().stream().anyMatch(look -> look.id().equals(id)));
    }

    private Mono<Author> unveiled(Question question) {
        return RequestLanguage.current()
                .flatMap(language ->
                        bylines.of(List.of(question.author().member()), language)
                                .map(names -> names.of(question.author(), null)));
    }
}
