package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings questions to further groups: to wider areas, and where somebody takes them up. */
@Component
class Lifting {

    static final String LIFTED = "QuestionLifted";

    private static final int WHY_MIN = 10;
    private static final int WHY_MAX = 300;

    private final Reworking reworking;
    private final Access access;
    private final Groups groups;
    private final Authors authors;

    Lifting(Reworking reworking, Access access, Groups groups, Authors authors) {
        this.reworking = reworking;
        this.access = access;
        this.groups = groups;
        this.authors = authors;
    }

    Mono<List<LiftChoice>> choices(String id, Viewer viewer) {
        return Mono.zip(access.visible(id, viewer), RequestLanguage.current())
                .map(read -> {
                    var question = read.getT1();
                    var candidates = new ArrayList<>(groups.withWider(question.groups()));
                    candidates.addAll(viewer.groupRoles().keySet());
                    var possible =
                            candidates.stream()
                                    .distinct()
                                    .filter(slug -> adopted(question, slug, viewer).isPresent())
                                    .toList();
                    return groups.named(possible, viewer.audience(), read.getT2()).values().stream()
                            .map(group ->
                                    new LiftChoice(
                                            group, isAdopted(question, group.slug(), viewer)))
                            .toList();
                });
    }

    private boolean isAdopted(Question question, String slug, Viewer viewer) {
        return adopted(question, slug, viewer).orElse(false);
    }

    /** Whether it would be taken up there, or lifted; empty when the viewer may do neither. */
    private Optional<Boolean> adopted(Question question, String slug, Viewer viewer) {
        if (!Rights.isOpenToLifts(question) || question.groups().contains(slug)) {
            return Optional.empty();
        }
        if (groups.withWider(question.groups()).contains(slug) && Rights.toLift(question, viewer)) {
            return Optional.of(false);
        }
        return Rights.toAdopt(slug, viewer) ? Optional.of(true) : Optional.empty();
    }

    Mono<Question> lift(String id, String group, LiftForm form, Viewer viewer) {
        var good = checked(form);
        return groups.unknown(List.of(group), viewer.audience())
                .doOnNext(unknown -> {
                    if (!unknown.isEmpty()) {
                        throw new Refusal.NotFound("group.unknown").refused();
                    }
                })
                .then(Writer.now(authors, viewer.memberId()))
                .flatMap(by ->
                        reworking.rework(
                                id,
                                viewer,
                                question -> decide(question, group, good, by, viewer),
                                false));
    }

    private static LiftForm checked(LiftForm form) {
        var why = Wording.line(form.why());
        new Checks()
                .text("why", why, WHY_MIN, WHY_MAX)
                .that(
                        form.language() == null || Checks.isLanguage(form.language()),
                        "language",
                        "language.unknown",
                        String.valueOf(form.language()))
                .refuseProblems();
        return new LiftForm(why, form.language());
    }

    private Mono<Rework> decide(
            Question question, String group, LiftForm form, Writer by, Viewer viewer) {
        if (question.groups().contains(group)) {
            return Mono.empty();
        }
        Placing.refuseCrossing(question.groups(), List.of(group));
        if (question.visibility() != Visibility.PUBLIC) {
            throw new Refusal.Conflict("lift.public").refused();
        }
        if (question.groups().size() >= PostChecks.MOST_CHOSEN) {
            throw new Refusal.Conflict("lift.full").refused();
        }
        var adopted =
                adopted(question, group, viewer)
                        .orElseThrow(() -> new Refusal.Forbidden("lift.power").refused());
        PostChecks.refuseAnnouncing(question.kind() == Kind.ANNOUNCEMENT, List.of(group), viewer);
        var lift =
                new Lift(
                        group,
                        adopted,
                        by,
                        Instant.now().truncatedTo(MILLIS),
                        form.why(),
                        Objects.requireNonNullElse(form.language(), question.language()));
        return Mono.just(brought(question, lift, viewer.memberId()));
    }

    /** The question in the further group, and the fact that tells of it. */
    static Rework brought(Question question, Lift lift, String actor) {
        var reached = new ArrayList<>(question.groups());
        reached.add(lift.group());
        return new Rework(
                new Update().set("groups", reached).push("lifts", lift),
                fact(LIFTED, question, reached, lift, actor));
    }

    private static Fact fact(
            String type, Question question, List<String> told, Lift lift, String actor) {
        return Fact.of(
                type,
                Instant.now().truncatedTo(MILLIS),
                actor,
                question.id(),
                lift.group(),
                question.visibility().value(),
                told);
    }

    Mono<Question> withdraw(String id, String group, Viewer viewer) {
        return reworking.rework(
                id,
                viewer,
                question ->
                        Mono.justOrEmpty(question.lift(group))
                                .map(lift -> withdrawn(question, lift, viewer)),
                false);
    }

    private static Rework withdrawn(Question question, Lift lift, Viewer viewer) {
        if (!Rights.toWithdraw(question, lift, viewer)) {
            throw new Refusal.Forbidden("lift.withdraw").refused();
        }
        var left = new ArrayList<>(question.groups());
        left.remove(lift.group());
        if (left.isEmpty()) {
            throw new Refusal.Conflict("lift.only").refused();
        }
        var lifts = question.lifts().stream().filter(one -> !one.equals(lift)).toList();
        return new Rework(
                new Update().set("groups", left).set("lifts", lifts),
                fact("LiftWithdrawn", question, question.groups(), lift, viewer.memberId()));
    }
}
