package org.atrium.server.questions;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Reworking.Rework;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says to whoever wrote an answer that it helped, and shows it where both agree. Kept beside the
 * answers, so that nobody says it twice when an answer was a comment meanwhile.
 */
@Component
class Thanking {

    static final String HELPED = "AnswerHelped";
    static final String SAID_ANEW = "ThanksSaidAnew";
    static final String WITHDRAWN = "ThanksWithdrawn";
    static final String SHOWN = "AnswerConfirmationShown";
    static final String HIDDEN = "AnswerConfirmationHidden";

    private static final String THANKS = "thanks";
    private static final String CONFIRMATIONS = "confirmations";

    private final Reworking reworking;
    private final Accounts accounts;
    private final Topics topics;

    Thanking(Reworking reworking, Accounts accounts, Topics topics) {
        this.reworking = reworking;
        this.accounts = accounts;
        this.topics = topics;
    }

    Mono<Question> thank(String id, String answer, @Nullable ThanksForm form, Viewer reader) {
        return reworking.rework(
                id,
                reader,
                question -> Mono.justOrEmpty(decide(question, answer, form, reader)),
                false);
    }

    private @Nullable Rework decide(
            Question question, String answer, @Nullable ThanksForm form, Viewer reader) {
        if (!Rights.toThank(Access.answer(question, answer), reader)) {
            throw new Refusal.Forbidden("thanks.own").refused();
        }
        var checks = new Checks();
        var chosen = Confirmation.topics(form, question.topics(), topics, checks, "thanks.topics");
        checks.refuseProblems();
        if (!chosen.isEmpty() && !Rights.toBeNamed(question, reader)) {
            throw new Refusal.Conflict("thanks.veiled").refused();
        }
        var member = reader.memberId();
        var before = question.confirmation(answer, member);
        var first = !question.thanks().contains(thanks(answer, member));
        if (!first && before.map(Confirmation::topics).orElse(List.of()).equals(chosen)) {
            return null;
        }
        var now = Instant.now().truncatedTo(MILLIS);
        var confirmations = without(question, answer, member);
        if (!chosen.isEmpty()) {
            confirmations.add(new Confirmation(answer, member, chosen, now, false));
        }
        return new Rework(
                new Update()
                        .addToSet(THANKS, thanks(answer, member))
                        .set(CONFIRMATIONS, confirmations),
                question.fact(first ? HELPED : SAID_ANEW, member, answer, now));
    }

    Mono<Question> withdraw(String id, String answer, Viewer reader) {
        return reworking.rework(
                id,
                reader,
                question -> {
                    Access.answer(question, answer);
                    var member = reader.memberId();
                    return question.thanks().contains(thanks(answer, member))
                            ? Mono.just(
                                    new Rework(
                                            new Update()
                                                    .set(
                                                            THANKS,
                                                            withoutThanks(question, answer, member))
                                                    .set(
                                                            CONFIRMATIONS,
                                                            without(question, answer, member)),
                                            fact(WITHDRAWN, question, answer, reader)))
                            : Mono.empty();
                },
                false);
    }

    private static Set<String> withoutThanks(Question question, String answer, String member) {
        var left = new HashSet<>(question.thanks());
        left.remove(thanks(answer, member));
        return left;
    }

    private static List<Confirmation> without(Question question, String answer, String member) {
        return new ArrayList<>(
                question.confirmations().stream().filter(one -> !one.is(answer, member)).toList());
    }

    /**
     * @param shown whether it is to be shown from now on
     */
    Mono<Question> show(String id, String answer, String username, boolean shown, Viewer author) {
        return reworking.rework(
                id,
                author,
                question -> {
                    if (!Rights.toShowThanks(question, Access.answer(question, answer), author)) {
                        throw new Refusal.Forbidden("thanks.power").refused();
                    }
                    return accounts.byUsername(Usernames.normalised(username))
                            .flatMap(by -> Mono.justOrEmpty(question.confirmation(answer, by.id())))
                            .switchIfEmpty(
                                    Mono.error(new Refusal.NotFound("thanks.unknown").refused()))
                            .filter(confirmation -> confirmation.shown() != shown)
                            .map(confirmation -> showing(question, confirmation, shown, author));
                },
                false);
    }

    private static Rework showing(
            Question question, Confirmation confirmation, boolean shown, Viewer author) {
        var all =
                question.confirmations().stream()
                        .map(one -> one.equals(confirmation) ? one.showing(shown) : one)
                        .toList();
        return new Rework(
                new Update().set(CONFIRMATIONS, all),
                fact(shown ? SHOWN : HIDDEN, question, confirmation.about(), author));
    }

    static String thanks(String answer, String member) {
        return answer + ":" + member;
    }

    /** Who said it. */
    static String by(String thanks) {
        return thanks.substring(thanks.indexOf(':') + 1);
    }

    private static Fact fact(String type, Question question, String answer, Viewer viewer) {
        return question.fact(type, viewer.memberId(), answer, Instant.now().truncatedTo(MILLIS));
    }
}
