package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes threads with a reason, and opens them again. */
@Component
class Closing {

    private static final String CLOSED = "closed";
    private static final int NOTE_MIN = 5;
    private static final int NOTE_MAX = 500;
    private static final int URL_MAX = 500;

    private final Questions questions;
    private final Access access;
    private final Authors authors;

    Closing(Questions questions, Access access, Authors authors) {
        this.questions = questions;
        this.access = access;
        this.authors = authors;
    }

    Mono<Question> close(String id, ClosingForm form, Viewer viewer) {
        var good = checked(form);
        return access.visible(id, viewer)
                .doOnNext(question -> refuseOthers(question, good.reason(), viewer))
                .flatMap(question ->
                        question.closed() != null && question.closed().says(good)
                                ? Mono.just(question)
                                : original(question, good, viewer)
                                        .flatMap(original ->
                                                write(question, good, original, viewer)))
                .switchIfEmpty(Mono.error(new Refusal.Conflict("question.closed-first").refused()));
    }

    private static ClosingForm checked(ClosingForm form) {
        var duplicate = form.reason() == ClosingReason.DUPLICATE;
        var elsewhere = form.reason() == ClosingReason.ELSEWHERE;
        var note = Wording.line(form.note());
        var url = Wording.line(form.url());
        new Checks()
                .that(form.reason() != null, "reason", "value.missing")
                .that(!duplicate || form.of() != null, "of", "closing.of")
                .that(!elsewhere || Checks.isAddress(url, URL_MAX), "url", "closing.url", URL_MAX)
                .text(
                        "note",
                        note,
                        form.reason() == ClosingReason.OUT_OF_SCOPE ? NOTE_MIN : 0,
                        NOTE_MAX)
                .that(
                        form.language() == null || Checks.isLanguage(form.language()),
                        "language",
                        "language.unknown",
                        String.valueOf(form.language()))
                .refuseProblems();
        return new ClosingForm(
                form.reason(),
                duplicate ? form.of() : null,
                elsewhere ? url : null,
                note.isEmpty() ? null : note,
                form.language());
    }

    private static void refuseOthers(Question question, ClosingReason reason, Viewer viewer) {
        if (!Rights.toClose(question, viewer).contains(reason)) {
            throw new Refusal.Forbidden("closing.power").refused();
        }
    }

    /** Where a duplicate leads to: to a place that is open to everybody who comes from here. */
    private Mono<Optional<Question>> original(Question question, ClosingForm form, Viewer viewer) {
        var of = form.of();
        if (of == null) {
            return Mono.just(Optional.empty());
        }
        return questions
                .byId(of)
                .filter(found -> Sight.of(found, viewer.audience()))
                .switchIfEmpty(
                        Mono.error(Refusal.Invalid.of("of", "question.unknown", of).refused()))
                .doOnNext(found ->
                        new Checks()
                                .that(!found.id().equals(question.id()), "of", "closing.itself")
                                .that(!isDuplicate(found), "of", "closing.leads-on")
                                .that(Sight.leads(question, found), "of", "closing.narrower")
                                .refuseProblems())
                .map(Optional::of);
    }

    private static boolean isDuplicate(Question question) {
        var closed = question.closed();
        return closed != null && closed.reason() == ClosingReason.DUPLICATE;
    }

    private Mono<Question> write(
            Question question, ClosingForm form, Optional<Question> original, Viewer viewer) {
        return authors.roleLineNow(viewer.memberId())
                .map(role -> new Writer(viewer.memberId(), role))
                .defaultIfEmpty(new Writer(viewer.memberId(), null))
                .map(by -> closed(question, form, by))
                .flatMap(closed ->
                        questions.change(
                                question.id(),
                                unclosedOrBy(question, viewer),
                                new Update().set(CLOSED, closed),
                                facts(question, closed, original)));
    }

    private static Closed closed(Question question, ClosingForm form, Writer by) {
        var language = form.language() == null ? question.language() : form.language();
        return new Closed(
                form.reason(),
                by,
                Instant.now().truncatedTo(MILLIS),
                form.note(),
                form.note() == null ? null : language,
                form.of(),
                form.url());
    }

    /** Whoever closed it may say anew why; what another closed meanwhile stays closed their way. */
    private static Criteria unclosedOrBy(Question question, Viewer viewer) {
        return question.closed() == null
                ? Criteria.where(CLOSED).exists(false)
                : Criteria.where("acts")
                        .is(question.acts())
                        .and("closed.by.member")
                        .is(viewer.id());
    }

    /** Those who follow the other question hear of it too, unless this one is not for all eyes. */
    private Fact[] facts(Question question, Closed closed, Optional<Question> original) {
        var actor = closed.by().member();
        var facts = new ArrayList<Fact>();
        facts.add(question.fact(closed.fact(), actor, closed.of(), closed.at()));
        lost(question, actor, closed.at()).ifPresent(facts::add);
        if (question.visibility() == Visibility.PUBLIC) {
            original.map(one ->
                            one.fact("QuestionGainedDuplicate", actor, question.id(), closed.at()))
                    .ifPresent(facts::add);
        }
        return facts.toArray(Fact[]::new);
    }

    private static Optional<Fact> lost(Question question, @Nullable String actor, Instant at) {
        var closed = question.closed();
        var of = closed == null ? null : closed.of();
        return of == null || question.visibility() != Visibility.PUBLIC
                ? Optional.empty()
                : Optional.of(
                        Fact.of(
                                "QuestionLostDuplicate",
                                at,
                                actor,
                                of,
                                question.id(),
                                question.visibility().value(),
                                question.groups()));
    }

    Mono<Question> reopen(String id, Viewer viewer) {
        return access.visible(id, viewer)
                .flatMap(question ->
                        question.closed() == null ? Mono.just(question) : open(question, viewer))
                .switchIfEmpty(Mono.defer(() -> access.visible(id, viewer)));
    }

    private Mono<Question> open(Question question, Viewer viewer) {
        if (!Rights.toReopen(question, viewer)) {
            throw new Refusal.Forbidden("reopening.power").refused();
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var facts = new ArrayList<Fact>();
        facts.add(question.fact("QuestionReopened", viewer.memberId(), null, now));
        lost(question, viewer.memberId(), now).ifPresent(facts::add);
        return questions.change(
                question.id(),
                Criteria.where(CLOSED).exists(true),
                new Update().unset(CLOSED),
                facts.toArray(Fact[]::new));
    }
}
