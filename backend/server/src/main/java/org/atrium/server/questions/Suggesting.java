package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.IdempotencyKeys;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Suggests edits to what others wrote, takes and declines them. A suggestion is a part of its
 * thread, so that taking it and replacing the text is one update.
 */
@Component
class Suggesting {

    private static final String TAKEN = "SuggestionTaken";
    private static final String DECLINED = "SuggestionDeclined";

    private static final String SUGGESTIONS = "suggestions";
    private static final int MOST = 20;

    private final Questions questions;
    private final Access access;
    private final PostChecks checks;
    private final Editing editing;
    private final Authors authors;
    private final Mentions mentions;
    private final IdempotencyKeys keys;

    Suggesting(
            Questions questions,
            Access access,
            PostChecks checks,
            Editing editing,
            Authors authors,
            Mentions mentions,
            IdempotencyKeys keys) {
        this.questions = questions;
        this.access = access;
        this.checks = checks;
        this.editing = editing;
        this.authors = authors;
        this.mentions = mentions;
        this.keys = keys;
    }

    /**
     * @param answer id; null for the question
     */
    Mono<Answering.Posted> suggest(
            String id,
            @Nullable String answer,
            SuggestionForm form,
            Viewer viewer,
            @Nullable String key) {
        var good = checks.suggestion(form, answer == null);
        return access.withPost(id, answer, viewer)
                .flatMap(question ->
                        keys.once(
                                viewer.memberId(),
                                key,
                                part -> create(question, answer, part, good, viewer),
                                part -> again(id, part, viewer)))
                .switchIfEmpty(Editing.stale());
    }

    private Mono<Answering.Posted> again(String id, String part, Viewer viewer) {
        return access.visible(id, viewer).map(question -> new Answering.Posted(question, part));
    }

    private Mono<Answering.Posted> create(
            Question question,
            @Nullable String answer,
            String part,
            SuggestionForm form,
            Viewer viewer) {
        refuse(question, answer, form, viewer);
        return Mono.zip(
                        mentions.kept("body", form.body(), false),
                        Writer.now(authors, viewer.memberId()))
                .map(written ->
                        new Suggestion(
                                part,
                                answer,
                                form.title(),
                                written.getT1(),
                                form.reason(),
                                written.getT2(),
                                Instant.now().truncatedTo(MILLIS),
                                question.version(answer),
                                null))
                .flatMap(suggestion -> push(question, suggestion))
                .map(after -> new Answering.Posted(after, part));
    }

    private static void refuse(
            Question question, @Nullable String answer, SuggestionForm form, Viewer viewer) {
        if (!Rights.toSuggest(question, Access.author(question, answer), viewer)) {
            throw new Refusal.Forbidden("suggestion.edit").refused();
        }
        if (!Objects.equals(form.version(), question.version(answer))) {
            throw new Refusal.Conflict("version.stale").refused();
        }
        var body = answer == null ? question.body() : Access.answer(question, answer).body();
        new Checks()
                .that(
                        !form.body().equals(body)
                                || answer == null && !question.title().equals(form.title()),
                        "body",
                        "suggestion.same")
                .refuseProblems();
        var open =
                question.suggestions().stream()
                        .filter(one -> one.declined() == null)
                        .filter(one -> one.isBy(viewer.id()))
                        .anyMatch(one -> Objects.equals(one.answer(), answer));
        if (open) {
            throw new Refusal.Conflict("suggestion.open").refused();
        }
        if (question.suggestions().size() >= MOST) {
            throw new Refusal.Conflict("suggestion.many").refused();
        }
    }

    private Mono<Question> push(Question question, Suggestion suggestion) {
        return questions.change(
                question.id(),
                Editing.unchanged(question, suggestion.answer())
                        .and(SUGGESTIONS + "._id")
                        .ne(suggestion.id())
                        .and(SUGGESTIONS + "." + (MOST - 1))
                        .exists(false),
                new Update().push(SUGGESTIONS, suggestion),
                question.fact(
                        "EditSuggested",
                        suggestion.by().member(),
                        suggestion.answer(),
                        suggestion.at()));
    }

    /** Replaces the text by the suggested one, as a version by who suggested it. */
    Mono<Question> take(String id, String suggestion, Viewer viewer) {
        return decided(id, suggestion, viewer)
                .flatMap(question -> take(question, found(question, suggestion), viewer))
                .switchIfEmpty(Editing.stale());
    }

    private Mono<Question> take(Question question, Suggestion suggestion, Viewer viewer) {
        if (suggestion.declined() != null) {
            throw new Refusal.Conflict("suggestion.declined").refused();
        }
        if (suggestion.version() != question.version(suggestion.answer())) {
            return Mono.empty();
        }
        return editing.take(
                question,
                suggestion,
                pulled(suggestion.id()),
                told(question, suggestion, TAKEN, viewer));
    }

    private static Update pulled(String suggestion) {
        return new Update().pull(SUGGESTIONS, new Document("_id", suggestion));
    }

    private static Fact fact(Question question, Suggestion suggestion, String type, Viewer viewer) {
        return question.fact(
                type, viewer.memberId(), suggestion.answer(), Instant.now().truncatedTo(MILLIS));
    }

    private static Fact told(Question question, Suggestion suggestion, String type, Viewer viewer) {
        return fact(question, suggestion, type, viewer).naming(List.of(suggestion.by().member()));
    }

    /** Declining or reconsidering twice changes nothing. */
    Mono<Question> decline(String id, String suggestion, boolean declined, Viewer viewer) {
        return decided(id, suggestion, viewer)
                .flatMap(question -> {
                    var one = found(question, suggestion);
                    return (one.declined() != null) == declined
                            ? Mono.just(question)
                            : decline(question, one, declined, viewer);
                })
                .switchIfEmpty(Mono.defer(() -> access.visible(id, viewer)));
    }

    private Mono<Question> decline(
            Question question, Suggestion suggestion, boolean declined, Viewer viewer) {
        var there =
                Criteria.where(SUGGESTIONS)
                        .elemMatch(
                                Criteria.where("_id")
                                        .is(suggestion.id())
                                        .and("declined")
                                        .exists(!declined));
        var path = SUGGESTIONS + ".$[one].declined";
        return Writer.now(authors, viewer.memberId())
                .map(by -> declined ? new Update().set(path, by) : new Update().unset(path))
                .map(update -> update.filterArray(Criteria.where("one._id").is(suggestion.id())))
                .flatMap(update ->
                        questions.change(
                                question.id(),
                                there,
                                update,
                                declined
                                        ? told(question, suggestion, DECLINED, viewer)
                                        : fact(
                                                question,
                                                suggestion,
                                                "SuggestionReconsidered",
                                                viewer)));
    }

    /** Withdrawing what was taken meanwhile changes nothing. */
    Mono<Question> withdraw(String id, String suggestion, Viewer viewer) {
        return access.visible(id, viewer)
                .flatMap(question -> {
                    var one = found(question, suggestion);
                    if (!one.isBy(viewer.id())) {
                        throw new Refusal.Forbidden("suggestion.withdraw").refused();
                    }
                    return questions.change(
                            id,
                            Criteria.where(SUGGESTIONS + "._id").is(suggestion),
                            pulled(suggestion),
                            fact(question, one, "SuggestionWithdrawn", viewer));
                })
                .switchIfEmpty(Mono.defer(() -> access.visible(id, viewer)));
    }

    /** The question, when the viewer may decide on a suggestion to it. */
    private Mono<Question> decided(String id, String suggestion, Viewer viewer) {
        return access.visible(id, viewer)
                .doOnNext(question -> {
                    var one = found(question, suggestion);
                    var author = Access.author(question, one.answer());
                    if (!Rights.toSeeSuggestion(question, author, one, viewer)) {
                        throw unknown();
                    }
                    Editing.refuseOthers(question, author, viewer);
                });
    }

    private static Suggestion found(Question question, String suggestion) {
        return question.findSuggestion(suggestion).orElseThrow(Suggesting::unknown);
    }

    private static RuntimeException unknown() {
        return new Refusal.NotFound("suggestion.unknown").refused();
    }
}
