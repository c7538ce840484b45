package org.atrium.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.questions.Consent;
import org.atrium.contract.questions.ConsentForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RedactedAnswer;
import org.atrium.contract.questions.RedactedAnswerForm;
import org.atrium.contract.questions.Redaction;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.contract.questions.RedactionsApi;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendStore.Post;
import org.atrium.ui.PretendStore.Thread;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Copies of pretended threads; everybody may do everything that can be done with them. */
final class PretendRedactions implements RedactionsApi {

    private static final int SHORTEST = 20;

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final PretendQuestions questions;
    private int proposals;

    PretendRedactions(
            PretendStore store,
            PretendPeople people,
            PretendGroups groups,
            PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.groups = groups;
        this.questions = questions;
    }

    @Override
    public Mono<Question> propose(String id, RedactionForm form) {
        for (var index = 0; index < form.answers().size(); index++) {
            if (form.answers().get(index).body().length() < SHORTEST) {
                throw new Refused(
                        ProblemType.INVALID,
                        "Too short.",
                        List.of(
                                new FieldProblem(
                                        "answers[%d].body".formatted(index),
                                        "text.short",
                                        "Too short.")));
            }
        }
        var thread = store.thread(id);
        var answers = form.answers().stream().map(one -> answer(thread, one)).toList();
        thread.redaction =
                new Redaction(
                        "R" + ++proposals,
                        Instant.now(),
                        form.title(),
                        form.body(),
                        PretendMarkdown.html(form.body()),
                        answers,
                        form.asMemberOf() == null
                                ? null
                                : groups.ref(form.asMemberOf(), Locale.ENGLISH),
                        answers.stream()
                                .map(RedactedAnswer::author)
                                .distinct()
                                .map(author -> new Consent(author, null))
                                .toList(),
                        null,
                        answers.isEmpty()
                                ? Set.of("publish", "withdraw")
                                : Set.of("agree", "decline", "withdraw"));
        return questions.question(id);
    }

    private RedactedAnswer answer(Thread thread, RedactedAnswerForm form) {
        var of = post(thread, form.answer());
        return new RedactedAnswer(
                of.id,
                people.author(of.author),
                of.language,
                form.body(),
                PretendMarkdown.html(form.body()));
    }

    private static Post post(Thread thread, String answer) {
        return thread.answers.stream()
                .filter(one -> one.id.equals(answer))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Mono<Question> withdraw(String id) {
        store.thread(id).redaction = null;
        return questions.question(id);
    }

    @Override
    public Mono<Question> consent(String id, String redaction, ConsentForm form) {
        var now = found(id, redaction);
        var consents =
                now.consents().stream()
                        .map(one -> new Consent(one.member(), form.agreed()))
                        .toList();
        return changed(
                id,
                now,
                consents,
                null,
                form.agreed()
                        ? Set.of("publish", "decline", "withdraw")
                        : Set.of("agree", "withdraw"));
    }

    @Override
    public Mono<Question> publish(String id, String redaction) {
        var now = found(id, redaction);
        return changed(id, now, now.consents(), "C" + now.id(), Set.of());
    }

    private Redaction found(String id, String redaction) {
        var now = Objects.requireNonNull(store.thread(id).redaction);
        if (!now.id().equals(redaction)) {
            throw PretendStore.refused(ProblemType.CONFLICT, "The text was changed meanwhile.");
        }
        return now;
    }

    private Mono<Question> changed(
            String id,
            Redaction now,
            List<Consent> consents,
            @Nullable String copy,
            Set<String> may) {
        store.thread(id).redaction =
                new Redaction(
                        now.id(),
                        now.at(),
                        now.title(),
                        now.body(),
                        now.html(),
                        now.answers(),
                        now.asMemberOf(),
                        consents,
                        copy,
                        may);
        return questions.question(id);
    }
}
