package org.atrium.server.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Standing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who may settle what in a thread that they see; the table is in `docs/decisions`, and a test goes
 * through it. Whoever is blocked may do nothing.
 */
final class Rights {

    private Rights() {}

    /** The asker knows best whether it is settled, and not whether it belongs here. */
    static Set<ClosingReason> toClose(Question question, Viewer viewer) {
        if (isNobody(viewer)) {
            return Set.of();
        }
        if (viewer.has(Standing.CLOSE, question.groups())) {
            return EnumSet.allOf(ClosingReason.class);
        }
        return question.isBy(viewer.id())
                ? EnumSet.of(ClosingReason.DUPLICATE, ClosingReason.ELSEWHERE)
                : Set.of();
    }

    /** The asker opens again what they closed themselves. */
    static boolean toReopen(Question question, Viewer viewer) {
        var closed = question.closed();
        return closed != null
                && !isNobody(viewer)
                && (viewer.has(Standing.CLOSE, question.groups())
                        || question.isBy(viewer.id()) && closed.isBy(viewer.id()));
    }

    /**
     * Organisers take a thread out of their own groups, into any; the asker does both; whoever
     * moved it last may put it back.
     */
    static boolean toMove(Question question, Collection<String> to, Viewer viewer) {
        if (isNobody(viewer)) {
            return false;
        }
        var moved = question.moved();
        if (question.isBy(viewer.id()) || moved != null && moved.isUndoneBy(viewer.id(), to)) {
            return true;
        }
        return viewer.has(Standing.MOVE, question.groups())
                && question.groups().stream()
                        .filter(group -> !to.contains(group))
                        .allMatch(group -> viewer.has(Standing.MOVE, Set.of(group)));
    }

    /** What only some may read goes no further. */
    static boolean isOpenToLifts(Question question) {
        return question.visibility() == Visibility.PUBLIC
                && question.groups().size() < PostChecks.MOST_CHOSEN;
    }

    /** What is for everyone is in no wider area. */
    static boolean toLift(Question question, Viewer viewer) {
        return !isNobody(viewer)
                && !question.groups().contains(Groups.EVERYONE)
                && (question.isBy(viewer.id()) || viewer.has(Standing.MOVE, question.groups()));
    }

    /** Organisers say what concerns their own group. */
    static boolean toAdopt(String group, Viewer viewer) {
        return !Audience.isPrivate(group) && !isNobody(viewer) && viewer.isOrganiserOf(group);
    }

    static boolean toWithdraw(Question question, Lift lift, Viewer viewer) {
        var member = viewer.id();
        return member != null
                && !isNobody(viewer)
                && (lift.isBy(member)
                        || question.isBy(member)
                        || viewer.has(Standing.MOVE, List.of(lift.group())));
    }

    static boolean toMove(Question question, Viewer viewer) {
        return !isNobody(viewer)
                && !isPrivate(question)
                && (question.isBy(viewer.id())
                        || question.visibility() != Visibility.CONFIDENTIAL
                                && viewer.has(Standing.MOVE, question.groups()));
    }

    /** Histories show who changed what, so organisers may mend what others wrote. */
    static boolean toEdit(Question question, Writer author, Viewer viewer) {
        return !isNobody(viewer)
                && (author.member().equals(viewer.id())
                        || viewer.has(Standing.EDIT, question.groups()));
    }

    /** Who may edit it needs no leave. */
    static boolean toSuggest(Question question, Writer author, Viewer viewer) {
        return !isNobody(viewer) && !toEdit(question, author, viewer);
    }

    /** Nobody else reads what was not looked at yet. */
    static boolean toSeeSuggestion(
            Question question, Writer author, Suggestion suggestion, Viewer viewer) {
        return suggestion.isBy(viewer.id()) || toEdit(question, author, viewer);
    }

    /** Whom to trust is for the asker alone to say. */
    static boolean toNameExperts(Question question, Viewer viewer) {
        return !isNobody(viewer) && question.isBy(viewer.id());
    }

    /** Those who look after a question find people for it. */
    static boolean toRequest(Question question, Viewer viewer) {
        return !isNobody(viewer)
                && (question.isBy(viewer.id()) || viewer.has(Standing.CLOSE, question.groups()));
    }

    /** What was asked in confidence names its experts itself. */
    static boolean isOpenToRequests(Question question) {
        return question.visibility() != Visibility.CONFIDENTIAL
                && question.kind() == Kind.QUESTION
                && question.closed() == null
                && question.acceptedAnswer() == null;
    }

    /** Everybody else sees only that somebody took it. */
    static boolean toSeeRequests(Question question, Viewer viewer) {
        var member = viewer.id();
        return member != null
                && (toRequest(question, viewer)
                        || question.requests().stream()
                                .anyMatch(request ->
                                        request.to().equals(member)
                                                || request.by().equals(member)));
    }

    /** What is in a private group stays there. */
    private static boolean isPrivate(Question question) {
        return question.groups().stream().anyMatch(Audience::isPrivate);
    }

    /** What was asked in confidence is made public by who asked it, once. */
    static boolean toRedact(Question question, Viewer viewer) {
        var redaction = question.redaction();
        return !isNobody(viewer)
                && question.isBy(viewer.id())
                && question.visibility() == Visibility.CONFIDENTIAL
                && !isPrivate(question)
                && (redaction == null || redaction.copy() == null);
    }

    /** Who asked without their name is for the organisers of that group to know, if they must. */
    static boolean toLook(Question question, Viewer viewer) {
        var group = question.asMemberOf();
        return group != null
                && !isNobody(viewer)
                && viewer.isOrganiserOf(group)
                && !question.isBy(viewer.id());
    }

    static boolean toSeeLooks(Question question, Viewer viewer) {
        return Sight.ofLooks(question.asMemberOf(), question.author().member(), viewer.audience());
    }

    /** Authors know what they wrote; organisers tidy up. */
    static boolean toConvert(Question question, Writer author, Viewer viewer) {
        return !isNobody(viewer)
                && (author.member().equals(viewer.id())
                        || viewer.has(Standing.CONVERT, question.groups()));
    }

    /** Why an answer cannot become a comment: key of the refusal; null when it can. */
    static @Nullable String firm(Question question, Answer answer) {
        if (answer.id().equals(question.acceptedAnswer())) {
            return "convert.accepted";
        }
        if (!answer.comments().isEmpty()) {
            return "convert.has-comments";
        }
        return answer.body().codePointCount(0, answer.body().length()) > PostChecks.COMMENT_MAX
                ? "convert.long"
                : null;
    }

    /** Whether others wrote below it. */
    static boolean isBuiltOn(Question question) {
        return question.writersOfPosts().anyMatch(writer -> !question.isBy(writer.member()));
    }

    /** Whether it was accepted, or others wrote below it. */
    static boolean isBuiltOn(Question question, Answer answer) {
        return answer.id().equals(question.acceptedAnswer())
                || answer.comments().stream().anyMatch(one -> !answer.isBy(one.author().member()));
    }

    /** Whether others wrote after it, who may have replied. */
    static boolean isBuiltOn(Question question, Comment comment) {
        var under = question.under(comment.id());
        var beside =
                under == null
                        ? question.comments()
                        : question.find(under).map(Answer::comments).orElse(List.of());
        return beside.stream()
                .dropWhile(one -> !one.id().equals(comment.id()))
                .anyMatch(one -> !comment.isBy(one.author().member()));
    }

    static boolean toRestore(Question question, Removal removal, Viewer viewer, Instant now) {
        return !isNobody(viewer)
                && (removal.isRegrettedInTimeBy(viewer.id(), now)
                        || viewer.has(Standing.HIDE, question.groups()));
    }

    /** Who sees what was taken away. */
    static boolean toSeeRemoved(Question question, Removal removal, Viewer viewer) {
        return viewer.id() != null
                && (removal.by().member().equals(viewer.id())
                        || viewer.has(Standing.HIDE, question.groups()));
    }

    /** Whoever found the answer to their own question in it. */
    static boolean toThank(Answer answer, Viewer viewer) {
        return !isNobody(viewer) && !answer.isBy(viewer.id());
    }

    /** Whoever asked without their name is not named for their thanks either. */
    static boolean toBeNamed(Question question, Viewer viewer) {
        return question.veil() == null || !question.isBy(viewer.id());
    }

    static boolean toShowThanks(Question question, Answer answer, Viewer viewer) {
        return !isNobody(viewer) && answer.isBy(viewer.id()) && toBeNamed(question, viewer);
    }

    /** Whoever said that a post holds or not takes it back; organisers mend what is wrong. */
    static boolean toWithdraw(Question question, Freshness said, Viewer viewer) {
        return !isNobody(viewer)
                && (said.isBy(viewer.id()) || viewer.has(Standing.CLOSE, question.groups()));
    }

    static boolean isNobody(Viewer viewer) {
        return viewer.id() == null || viewer.blocked();
    }
}
