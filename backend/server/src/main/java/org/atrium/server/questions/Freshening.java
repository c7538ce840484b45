package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.Objects;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says of posts that they still hold, or no longer; what is said last counts. */
@Component
class Freshening {

    private static final int BECAUSE_MIN = 10;
    private static final int BECAUSE_MAX = 300;

    private final Questions questions;
    private final Access access;
    private final Authors authors;

    Freshening(Questions questions, Access access, Authors authors) {
        this.questions = questions;
        this.access = access;
        this.authors = authors;
    }

    /**
     * Saying the same twice changes nothing.
     *
     * @param answer id; null for the question
     */
    Mono<Question> mark(String id, @Nullable String answer, FreshnessForm form, Viewer viewer) {
        var good = checked(form);
        return access.withPost(id, answer, viewer)
                .flatMap(question ->
                        isSaid(question.freshness(answer), good, viewer)
                                ? Mono.just(question)
                                : said(question, answer, good, viewer.memberId())
                                        .flatMap(said -> write(question, answer, said)))
                .switchIfEmpty(Editing.stale());
    }

    private static FreshnessForm checked(FreshnessForm form) {
        var right = Boolean.TRUE.equals(form.right());
        var because = right ? "" : Wording.line(form.because());
        new Checks()
                .that(form.right() != null, "right", "value.missing")
                .text("because", because, right ? 0 : BECAUSE_MIN, BECAUSE_MAX)
                .that(
                        form.language() == null || Checks.isLanguage(form.language()),
                        "language",
                        "language.unknown",
                        String.valueOf(form.language()))
                .refuseProblems();
        return new FreshnessForm(right, right ? null : because, form.language());
    }

    private static boolean isSaid(@Nullable Freshness now, FreshnessForm form, Viewer viewer) {
        return now != null
                && now.isBy(viewer.id())
                && now.right() == Boolean.TRUE.equals(form.right())
                && Objects.equals(now.because(), form.because());
    }

    private Mono<Freshness> said(
            Question question, @Nullable String answer, FreshnessForm form, String member) {
        var because = form.because();
        var language = form.language() == null ? question.language(answer) : form.language();
        return Writer.now(authors, member)
                .map(by ->
                        new Freshness(
                                Boolean.TRUE.equals(form.right()),
                                by,
                                Instant.now().truncatedTo(MILLIS),
                                because,
                                because == null ? null : language));
    }

    private Mono<Question> write(Question question, @Nullable String answer, Freshness said) {
        return questions.change(
                question.id(),
                Editing.unchanged(question, answer),
                new Update().set(Question.freshnessPath(answer), said),
                question.fact(
                        said.right() ? "PostConfirmed" : "PostOutdated",
                        said.by().member(),
                        answer,
                        said.at()));
    }

    Mono<Question> unmark(String id, @Nullable String answer, Viewer viewer) {
        return access.withPost(id, answer, viewer)
                .flatMap(question -> {
                    var now = question.freshness(answer);
                    return now == null
                            ? Mono.just(question)
                            : withdraw(question, answer, now, viewer);
                });
    }

    /** What somebody else said meanwhile stays. */
    private Mono<Question> withdraw(
            Question question, @Nullable String answer, Freshness now, Viewer viewer) {
        if (!Rights.toWithdraw(question, now, viewer)) {
            throw new Refusal.Forbidden("freshness.withdraw").refused();
        }
        var path = Question.freshnessPath(answer);
        return questions
                .change(
                        question.id(),
                        Criteria.where(path + ".at").is(now.at()),
                        new Update().unset(path),
                        question.fact(
                                "FreshnessWithdrawn",
                                viewer.memberId(),
                                answer,
                                Instant.now().truncatedTo(MILLIS)))
                .switchIfEmpty(Mono.defer(() -> access.visible(question.id(), viewer)));
    }
}
