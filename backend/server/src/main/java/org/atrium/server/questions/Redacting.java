package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.questions.RedactedAnswerForm;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Redaction.Part;
import org.atrium.server.questions.Redaction.Said;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Ids;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes copies for everybody of what was asked in confidence. Publishing is one write to the
 * thread, possible only while everybody quoted agrees; {@link RedactedCopies} makes the copy of its
 * fact.
 */
@Component
class Redacting {

    static final String PUBLISHED = "RedactionPublished";

    private static final String REDACTION = "redaction";
    private static final int MOST = 20;

    private final Reworking reworking;
    private final PostChecks checks;
    private final Mentions mentions;
    private final Accounts accounts;
    private final RedactedCopies copies;

    Redacting(
            Reworking reworking,
            PostChecks checks,
            Mentions mentions,
            Accounts accounts,
            RedactedCopies copies) {
        this.reworking = reworking;
        this.checks = checks;
        this.mentions = mentions;
        this.accounts = accounts;
        this.copies = copies;
    }

    Mono<Question> propose(String id, RedactionForm sent, Viewer viewer) {
        var form = checks.redaction(sent, MOST);
        return kept(form)
                .flatMap(kept ->
                        reworking.rework(
                                id,
                                viewer,
                                question -> {
                                    refuseOthers(question, viewer);
                                    refusePublished(question);
                                    check(question, kept, viewer);
                                    return proposal(question, kept);
                                },
                                false));
    }

    /** The texts as they are kept. */
    private Mono<RedactionForm> kept(RedactionForm form) {
        var answers =
                Flux.fromIterable(form.answers())
                        .concatMap(answer ->
                                mentions.kept("answers", answer.body(), false)
                                        .map(body -> new RedactedAnswerForm(answer.answer(), body)))
                        .collectList();
        return Mono.zip(mentions.kept("body", form.body(), false), answers)
                .map(texts ->
                        new RedactionForm(
                                form.title(), texts.getT1(), texts.getT2(), form.asMemberOf()));
    }

    private static void check(Question question, RedactionForm form, Viewer viewer) {
        var group = form.asMemberOf();
        var asked = form.answers().stream().map(RedactedAnswerForm::answer).toList();
        new Checks()
                .that(
                        group == null
                                || question.groups().contains(group) && viewer.isMemberOf(group),
                        "asMemberOf",
                        "as-member.group")
                .that(
                        asked.stream().allMatch(answer -> question.find(answer).isPresent()),
                        "answers",
                        "redaction.answer")
                .refuseProblems();
    }

    private Mono<Rework> proposal(Question question, RedactionForm form) {
        var quoted = quoted(question, form);
        return asked(question, quoted)
                .map(consents ->
                        new Redaction(
                                Ids.next(),
                                Instant.now().truncatedTo(MILLIS),
                                form.title(),
                                form.body(),
                                form.answers().stream()
                                        .map(answer -> new Part(answer.answer(), answer.body()))
                                        .toList(),
                                question.asMemberOf() == null
                                        ? form.asMemberOf()
                                        : question.asMemberOf(),
                                consents,
                                null))
                .map(redaction ->
                        new Rework(
                                new Update().set(REDACTION, redaction),
                                fact(question, "RedactionProposed", question.author().member())
                                        .naming(redaction.consents().keySet())));
    }

    /** Who wrote an answer, or is named; whoever asked agrees by proposing. */
    private Set<String> quoted(Question question, RedactionForm form) {
        var people = new LinkedHashSet<String>();
        form.answers()
                .forEach(answer -> {
                    people.add(Access.answer(question, answer.answer()).author().member());
                    people.addAll(mentions.in(answer.body(), false));
                });
        people.addAll(mentions.in(form.body(), false));
        people.remove(question.author().member());
        return people;
    }

    /** Who does not see the thread cannot be asked, and so not be quoted. */
    private Mono<Map<String, Said>> asked(Question question, Set<String> quoted) {
        return accounts.byIds(quoted)
                .collectMap(Account::id)
                .map(known -> {
                    var consents = new LinkedHashMap<String, Said>();
                    var unseen = new ArrayList<String>();
                    for (var member : quoted) {
                        var account = known.get(member);
                        if (account != null && Sight.of(question, account.audience())) {
                            consents.put(member, Said.NOTHING);
                        } else {
                            unseen.add(account == null ? member : account.displayName());
                        }
                    }
                    new Checks()
                            .that(
                                    unseen.isEmpty(),
                                    "answers",
                                    "redaction.unseen",
                                    String.join(", ", unseen))
                            .refuseProblems();
                    return consents;
                });
    }

    Mono<Question> withdraw(String id, Viewer viewer) {
        return reworking.rework(
                id,
                viewer,
                question -> {
                    refuseOthers(question, viewer);
                    if (question.redaction() == null) {
                        return Mono.empty();
                    }
                    refusePublished(question);
                    return Mono.just(
                            new Rework(
                                    new Update().unset(REDACTION),
                                    fact(question, "RedactionWithdrawn", viewer.memberId())));
                },
                false);
    }

    Mono<Question> consent(String id, String redaction, boolean agreed, Viewer viewer) {
        var said = agreed ? Said.AGREED : Said.DECLINED;
        return reworking.rework(
                id,
                viewer,
                question -> {
                    var now = found(question, redaction);
                    var member = viewer.memberId();
                    var before = now.consents().get(member);
                    if (before == null) {
                        throw new Refusal.Forbidden("redaction.quoted").refused();
                    }
                    if (before == said) {
                        return Mono.empty();
                    }
                    refusePublished(question);
                    return Mono.just(
                            new Rework(
                                    new Update().set(REDACTION + ".consents." + member, said),
                                    fact(
                                            question,
                                            agreed ? "RedactionAgreed" : "RedactionDeclined",
                                            member)));
                },
                false);
    }

    Mono<Question> publish(String id, String redaction, Viewer viewer) {
        return reworking
                .rework(
                        id,
                        viewer,
                        question -> {
                            refuseOthers(question, viewer);
                            var now = found(question, redaction);
                            return now.copy() == null
                                    ? Mono.just(publication(question, now))
                                    : Mono.empty();
                        },
                        false)
                .flatMap(published -> copies.make(published).thenReturn(published));
    }

    private static Rework publication(Question question, Redaction redaction) {
        if (!redaction.isAgreed()) {
            throw new Refusal.Conflict("redaction.consents").refused();
        }
        var there = new HashSet<>(question.answers().stream().map(Answer::id).toList());
        if (!redaction.answers().stream().map(Part::answer).allMatch(there::contains)) {
            throw new Refusal.Conflict("redaction.answer").refused();
        }
        return new Rework(
                new Update().set(REDACTION + ".copy", Ids.next()),
                fact(question, PUBLISHED, question.author().member())
                        .naming(List.copyOf(redaction.consents().keySet())));
    }

    private static Fact fact(Question question, String type, String actor) {
        return question.fact(type, actor, null, Instant.now().truncatedTo(MILLIS));
    }

    private static void refuseOthers(Question question, Viewer viewer) {
        if (!question.isBy(viewer.id())) {
            throw new Refusal.Forbidden("redaction.asker").refused();
        }
        if (question.visibility() != Visibility.CONFIDENTIAL) {
            throw new Refusal.Conflict("redaction.confidence").refused();
        }
    }

    private static void refusePublished(Question question) {
        if (published(question.redaction()) != null) {
            throw new Refusal.Conflict("redaction.published").refused();
        }
    }

    private static @Nullable String published(@Nullable Redaction redaction) {
        return redaction == null ? null : redaction.copy();
    }

    private static Redaction found(Question question, String redaction) {
        var now = question.redaction();
        if (now == null || !now.id().equals(redaction)) {
            throw new Refusal.Conflict("redaction.changed").refused();
        }
        return now;
    }
}
