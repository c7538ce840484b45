package org.atrium.server.questions;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What the contract's `yours.may` says: the acts that would not be refused to the viewer. */
final class Offers {

    private static final String REMOVE = "remove";
    private static final String RESTORE = "restore";
    private static final String CONVERT = "convert";
    static final String THANK = "thank";

    private Offers() {}

    static Set<String> on(Question question, Viewer viewer, boolean mayAccept) {
        if (Rights.isNobody(viewer)) {
            return Set.of();
        }
        var removal = question.removal();
        if (removal != null) {
            return Rights.toRestore(question, removal, viewer, Instant.now())
                    ? Set.of(RESTORE)
                    : Set.of();
        }
        var may = onPost(question.author(), question, viewer, mayAccept);
        offerFreshness(may, question, question.freshness(null), viewer);
        offer(may, "edit.audience", question.isBy(viewer.id()));
        may.add("follow");
        if (question.closed() == null) {
            may.add("answer");
            Rights.toClose(question, viewer).forEach(reason -> may.add("close." + reason.value()));
        }
        offer(may, "reopen", Rights.toReopen(question, viewer));
        offer(may, "move", Rights.toMove(question, viewer));
        offer(
                may,
                "experts",
                question.visibility() == Visibility.CONFIDENTIAL
                        && Rights.toNameExperts(question, viewer));
        offer(
                may,
                "lift",
                Rights.isOpenToLifts(question)
                        && (Rights.toLift(question, viewer) || adopts(question, viewer)));
        offer(
                may,
                "request",
                Rights.isOpenToRequests(question) && Rights.toRequest(question, viewer));
        offer(
                may,
                "respond",
                Rights.isOpenToRequests(question)
                        && question.request(viewer.memberId()).isPresent());
        offer(may, "hub", Route.helpdesk(question) != null && Rights.toRequest(question, viewer));
        offer(may, "redact", Rights.toRedact(question, viewer));
        offer(may, "look", Rights.toLook(question, viewer));
        offer(may, REMOVE, question.isBy(viewer.id()) && !Rights.isBuiltOn(question));
        return Set.copyOf(may);
    }

    private static boolean adopts(Question question, Viewer viewer) {
        return viewer.groupRoles().keySet().stream()
                .anyMatch(
                        slug -> !question.groups().contains(slug) && Rights.toAdopt(slug, viewer));
    }

    static Set<String> on(Question question, Lift lift, Viewer viewer) {
        return question.removal() == null && Rights.toWithdraw(question, lift, viewer)
                ? Set.of("withdraw")
                : Set.of();
    }

    static Set<String> on(Question question, Answer answer, Viewer viewer, boolean mayAccept) {
        if (Rights.isNobody(viewer) || question.removal() != null) {
            return Set.of();
        }
        var own = answer.isBy(viewer.id());
        var may = onPost(answer.author(), question, viewer, mayAccept);
        offerFreshness(may, question, question.freshness(answer.id()), viewer);
        offer(
                may,
                CONVERT,
                Rights.firm(question, answer) == null
                        && Rights.toConvert(question, answer.author(), viewer));
        offer(may, REMOVE, own && !Rights.isBuiltOn(question, answer));
        offerThanks(may, question, answer, viewer);
        return Set.copyOf(may);
    }

    private static void offerThanks(
            Set<String> may, Question question, Answer answer, Viewer viewer) {
        var thanks = Rights.toThank(answer, viewer);
        var thanked = question.thanks().contains(Thanking.thanks(answer.id(), viewer.memberId()));
        offer(may, THANK, thanks && !thanked);
        offer(
                may,
                "thank.named",
                thanks && !question.topics().isEmpty() && Rights.toBeNamed(question, viewer));
        offer(may, "thank.withdraw", thanks && thanked);
        offer(may, "thanks.show", Rights.toShowThanks(question, answer, viewer));
    }

    static Set<String> on(Question question, Comment comment, Viewer viewer) {
        if (Rights.isNobody(viewer) || question.removal() != null) {
            return Set.of();
        }
        var may = new HashSet<String>();
        offer(
                may,
                CONVERT,
                question.closed() == null && Rights.toConvert(question, comment.author(), viewer));
        offer(may, REMOVE, comment.isBy(viewer.id()) && !Rights.isBuiltOn(question, comment));
        return Set.copyOf(may);
    }

    static Set<String> on(Question question, Writer author, Suggestion suggestion, Viewer viewer) {
        if (Rights.isNobody(viewer) || question.removal() != null) {
            return Set.of();
        }
        var may = new HashSet<String>();
        var open = suggestion.declined() == null;
        if (Rights.toEdit(question, author, viewer)) {
            offer(
                    may,
                    "take",
                    open && suggestion.version() == question.version(suggestion.answer()));
            may.add(open ? "decline" : "reconsider");
        }
        offer(may, "withdraw", suggestion.isBy(viewer.id()));
        return Set.copyOf(may);
    }

    static Set<String> on(Question question, Redaction redaction, Viewer viewer) {
        if (Rights.isNobody(viewer) || question.removal() != null || redaction.copy() != null) {
            return Set.of();
        }
        var may = new HashSet<String>();
        offer(may, "publish", question.isBy(viewer.id()) && redaction.isAgreed());
        offer(may, "withdraw", question.isBy(viewer.id()));
        var said = redaction.consents().get(viewer.id());
        offer(may, "agree", said != null && said != Redaction.Said.AGREED);
        offer(may, "decline", said != null && said != Redaction.Said.DECLINED);
        return Set.copyOf(may);
    }

    static Set<String> on(Question question, RemovedPost post, Viewer viewer) {
        return question.removal() == null
                        && Rights.toRestore(question, post.removal(), viewer, Instant.now())
                ? Set.of(RESTORE)
                : Set.of();
    }

    private static Set<String> onPost(
            Writer author, Question question, Viewer viewer, boolean mayAccept) {
        var may = new HashSet<String>();
        may.add("comment");
        offer(may, "edit", Rights.toEdit(question, author, viewer));
        offer(may, "suggest", Rights.toSuggest(question, author, viewer));
        offer(may, "vote", !author.member().equals(viewer.id()));
        offer(may, "accept", mayAccept);
        offer(may, "accept.for-asker", mayAccept && !question.isBy(viewer.id()));
        return may;
    }

    private static void offerFreshness(
            Set<String> may, Question question, @Nullable Freshness said, Viewer viewer) {
        may.add("freshness");
        offer(may, "freshness.withdraw", said != null && Rights.toWithdraw(question, said, viewer));
    }

    private static void offer(Set<String> may, String act, boolean offered) {
        if (offered) {
            may.add(act);
        }
    }
}
