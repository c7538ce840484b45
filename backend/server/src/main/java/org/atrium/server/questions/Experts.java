package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.questions.ExpertsForm;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Askable;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a question is asked in confidence, beside the organisers of its groups. */
@Component
class Experts {

    /** Whoever is added is told. */
    static final String NAMED = "ExpertsNamed";

    static final String LEFT_OUT = "ExpertsLeftOut";
    static final String FIELD = "experts";

    /** More are no confidants. */
    private static final int MOST = 5;

    private final Accounts accounts;
    private final Askable askable;
    private final Reworking reworking;

    Experts(Accounts accounts, Askable askable, Reworking reworking) {
        this.accounts = accounts;
        this.askable = askable;
        this.reworking = reworking;
    }

    /** Member ids of those whom a new question names. */
    Mono<List<String>> of(QuestionForm form, Viewer asker) {
        var named = Wording.set(form.experts());
        new Checks()
                .that(
                        named.isEmpty() || form.visibility() == Visibility.CONFIDENTIAL,
                        FIELD,
                        "experts.confidence")
                .refuseProblems();
        return found(named, List.of(), Wording.set(form.groups()), asker);
    }

    Mono<Question> name(String id, ExpertsForm form, Viewer viewer) {
        return reworking.rework(
                id,
                viewer,
                question ->
                        Mono.fromRunnable(() -> refuse(question, viewer))
                                .then(
                                        found(
                                                Wording.set(form.experts()),
                                                question.experts(),
                                                question.groups(),
                                                viewer))
                                .flatMap(named -> decide(question, named, viewer)),
                false);
    }

    private static void refuse(Question question, Viewer viewer) {
        if (!Rights.toNameExperts(question, viewer)) {
            throw new Refusal.Forbidden("experts.asker").refused();
        }
        if (question.visibility() != Visibility.CONFIDENTIAL) {
            throw new Refusal.Conflict("experts.confidence").refused();
        }
    }

    private static Mono<Rework> decide(Question question, List<String> named, Viewer viewer) {
        var added = without(named, question.experts());
        var leftOut = without(question.experts(), named);
        var now = Instant.now().truncatedTo(MILLIS);
        var facts = new ArrayList<Fact>();
        if (!leftOut.isEmpty()) {
            facts.add(question.fact(LEFT_OUT, viewer.memberId(), null, now));
        }
        if (!added.isEmpty()) {
            facts.add(question.fact(NAMED, viewer.memberId(), null, now).naming(added));
        }
        return facts.isEmpty()
                ? Mono.empty()
                : Mono.just(new Rework(new Update().set(FIELD, named), List.copyOf(facts)));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /**
     * Member ids of those who may be named.
     *
     * @param already member ids of those who are; whoever is away by now stays
     */
    private Mono<List<String>> found(
            List<String> usernames, List<String> already, List<String> groups, Viewer asker) {
        new Checks().size(FIELD, usernames, 0, MOST).refuseProblems();
        return Flux.fromIterable(usernames)
                .map(Usernames::normalised)
                .concatMap(accounts::byUsername)
                .filter(Account::isClaimed)
                .collectMap(Account::username)
                .flatMap(known ->
                        askable.away(known.values())
                                .map(away ->
                                        checked(usernames, known, away, already, groups, asker)));
    }

    private static List<String> checked(
            List<String> usernames,
            Map<String, Account> known,
            Set<String> away,
            List<String> already,
            List<String> groups,
            Viewer asker) {
        var checks = new Checks();
        var named = new ArrayList<String>();
        for (var username : usernames) {
            var account = known.get(Usernames.normalised(username));
            if (account == null) {
                checks.that(false, FIELD, "experts.unknown", username);
                continue;
            }
            var id = account.id();
            checks.that(!id.equals(asker.id()), FIELD, "experts.oneself")
                    .that(
                            already.contains(id) || !away.contains(id),
                            FIELD,
                            "experts.away",
                            account.displayName())
                    .that(
                            account.audience().mayEnter(groups),
                            FIELD,
                            "experts.private",
                            account.displayName());
            named.add(id);
        }
        checks.refuseProblems();
        return named.stream().distinct().toList();
    }
}
