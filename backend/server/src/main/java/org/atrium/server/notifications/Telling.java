package org.atrium.server.notifications;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.jspecify.annotations.Nullable;

/** Who is to be told of what, and why; whether they may see it is asked afterwards. */
final class Telling {

    static final String QUESTION_ASKED = "QuestionAsked";
    static final String EXPERTS_NAMED = "ExpertsNamed";
    static final String ASKER_LOOKED_UP = "AskerLookedUp";

    /** Kind of a notice to whom a post names. */
    static final String MENTIONED = "mentioned";

    /** Its part is the question that was closed, by whoever told of. */
    static final String GAINED_DUPLICATE = "question_gained_duplicate";

    /** Its part is the question where it goes on. */
    static final String DUPLICATE = "question_duplicate";

    /** Is between two people: who found an answer, and who wrote it. */
    private static final String HELPED = "AnswerHelped";

    /** The same at an event; whoever helped is named. */
    static final String HELPED_AT_EVENT = "EventHelped";

    /** Is for whoever wrote the text; lists and open pages hear of the edit itself. */
    private static final String EDITED = "TextEditedByOther";

    private static final String SUGGESTED = "EditSuggested";
    private static final String TAKEN = "SuggestionTaken";
    private static final String DECLINED = "SuggestionDeclined";

    /** Its part is the slug of the group that the question reached. */
    static final String LIFTED = "QuestionLifted";

    /** Somebody wants to be let into a group; its subject is who. */
    static final String REQUESTED = "MembershipRequested";

    /** Its first group is the one that is wanted, the others are its wider areas. */
    static final String GROUP_PROPOSED = "GroupProposed";

    /** Kind of a notice; its note is the name, for the log of the wider area. */
    static final String GROUP_APPROVED = "group_approved";

    /** Kind of a notice that one gets of a group where one is not any more. */
    static final String TAKEN_OUT = "group_removed";

    private static final String HELP_REQUESTED = "HelpRequested";
    private static final String REQUEST_TAKEN = "HelpTaken";
    private static final String REQUEST_DECLINED = "HelpDeclined";
    private static final String REQUEST_PASSED = "HelpPassedOn";

    /** Its part is the slug of the group whose organisers are to find somebody. */
    static final String PASSED_TO_GROUP = "HelpPassedToGroup";

    /** Its part says where the question went by itself. */
    static final String ROUTED = "QuestionRouted";

    /** Where a question went by itself that its organisers are to look after. */
    static final Set<String> TO_ORGANISERS = Set.of("organisers", "helpdesk");

    private static final String PROPOSED = "RedactionProposed";
    private static final String PUBLISHED = "RedactionPublished";
    private static final String AGREED = "RedactionAgreed";
    private static final String DISAGREED = "RedactionDeclined";

    private static final Set<String> PRIVATE =
            Set.of(
                    HELPED,
                    HELPED_AT_EVENT,
                    EDITED,
                    EXPERTS_NAMED,
                    ASKER_LOOKED_UP,
                    HELP_REQUESTED,
                    REQUEST_TAKEN,
                    REQUEST_DECLINED,
                    REQUEST_PASSED,
                    PASSED_TO_GROUP,
                    ROUTED,
                    SUGGESTED,
                    TAKEN,
                    DECLINED,
                    PROPOSED,
                    PUBLISHED,
                    AGREED,
                    DISAGREED);

    /** Told whatever somebody muted. */
    private static final Set<String> ADDRESSED =
            Set.of(
                    EXPERTS_NAMED,
                    ASKER_LOOKED_UP,
                    HELP_REQUESTED,
                    REQUEST_TAKEN,
                    REQUEST_DECLINED,
                    REQUEST_PASSED,
                    TAKEN,
                    DECLINED,
                    PROPOSED,
                    PUBLISHED,
                    AGREED,
                    DISAGREED);

    private static final Map<String, String> OF_EVENTS =
            Map.of(
                    HELPED_AT_EVENT,
                    "event_helped",
                    EventNews.PUBLISHED,
                    "event_published",
                    "EventRescheduled",
                    "event_rescheduled",
                    "EventCancelled",
                    "event_cancelled",
                    "EventReinstated",
                    "event_reinstated",
                    "EventDateCancelled",
                    "event_date_cancelled",
                    "EventDateMoved",
                    "event_date_moved",
                    "EventDateRestored",
                    "event_date_restored",
                    "EventConcluded",
                    "event_concluded",
                    "EventComingUp",
                    "event_coming_up");

    private static final Map<String, String> OF_GROUPS =
            Map.ofEntries(
                    Map.entry("OrganiserNamed", "group_named"),
                    Map.entry("OrganiserDismissed", "group_dismissed"),
                    Map.entry("MemberRemoved", TAKEN_OUT),
                    Map.entry("MemberAdmitted", "group_admitted"),
                    Map.entry("RequestDeclined", "group_declined"),
                    Map.entry(REQUESTED, "group_requested"),
                    Map.entry("MemberInvited", "group_invited"),
                    Map.entry(GROUP_PROPOSED, "group_proposed"),
                    Map.entry("GroupApproved", GROUP_APPROVED),
                    Map.entry("GroupRefused", "group_refused"));

    /** Are between two people; name the other. */
    private static final Map<String, String> OF_MENTORING =
            Map.of(
                    "MentoringAsked", "mentoring_asked",
                    "MentoringTaken", "mentoring_taken",
                    "MentoringDeclined", "mentoring_declined",
                    "MentoringWithdrawn", "mentoring_withdrawn",
                    "MentoringEnded", "mentoring_ended");

    private static final Map<String, String> OF_THREADS =
            Map.ofEntries(
                    Map.entry("AnswerPosted", "answer_posted"),
                    Map.entry("AnswerAccepted", "answer_accepted"),
                    Map.entry(HELPED, "answer_helped"),
                    Map.entry(EDITED, "text_edited"),
                    Map.entry("PostOutdated", "post_outdated"),
                    Map.entry(SUGGESTED, "edit_suggested"),
                    Map.entry(TAKEN, "suggestion_taken"),
                    Map.entry(DECLINED, "suggestion_declined"),
                    Map.entry(PROPOSED, "redaction_proposed"),
                    Map.entry(PUBLISHED, "redaction_published"),
                    Map.entry(AGREED, "redaction_agreed"),
                    Map.entry(DISAGREED, "redaction_declined"),
                    Map.entry("CommentPosted", "comment_posted"),
                    Map.entry(QUESTION_ASKED, "question_posted"),
                    Map.entry(ASKER_LOOKED_UP, "asker_looked_up"),
                    Map.entry(EXPERTS_NAMED, "expert_named"),
                    Map.entry(HELP_REQUESTED, "help_requested"),
                    Map.entry(REQUEST_TAKEN, "request_taken"),
                    Map.entry(REQUEST_DECLINED, "request_declined"),
                    Map.entry(REQUEST_PASSED, "request_passed"),
                    Map.entry(ROUTED, "question_waiting"),
                    Map.entry(PASSED_TO_GROUP, "request_passed_to_group"),
                    Map.entry("QuestionClosedAsDuplicate", DUPLICATE),
                    Map.entry("QuestionGainedDuplicate", GAINED_DUPLICATE),
                    Map.entry("QuestionSettledElsewhere", "question_elsewhere"),
                    Map.entry("QuestionClosedOutOfScope", "question_out_of_scope"),
                    Map.entry("QuestionReopened", "question_reopened"),
                    Map.entry("QuestionMoved", "question_moved"),
                    Map.entry(LIFTED, "question_lifted"),
                    Map.entry("CommentBecameAnswer", "comment_became_answer"),
                    Map.entry("AnswerBecameComment", "answer_became_comment"));

    private final EnumMap<Reason, Set<String>> members = new EnumMap<>(Reason.class);

    private Telling() {}

    static boolean isAbout(Fact fact) {
        return fact.actor() != null && (isNews(fact) || !fact.people().isEmpty());
    }

    /** Whether it tells more than those whom it names. */
    static boolean isNews(Fact fact) {
        return OF_THREADS.containsKey(fact.type())
                || isAboutEvent(fact)
                || isAboutGroup(fact)
                || isAboutMentoring(fact);
    }

    static boolean isAboutThread(Fact fact) {
        return !isAboutEvent(fact) && !isAboutGroup(fact) && !isAboutMentoring(fact);
    }

    static boolean isAboutEvent(Fact fact) {
        return OF_EVENTS.containsKey(fact.type());
    }

    static boolean isAboutGroup(Fact fact) {
        return OF_GROUPS.containsKey(fact.type());
    }

    static boolean isAboutMentoring(Fact fact) {
        return OF_MENTORING.containsKey(fact.type());
    }

    /** Id of the thread or event, slug of the group; member id of the mentor. */
    static String subject(Fact fact) {
        return isAboutGroup(fact) ? fact.groups().getFirst() : fact.subject();
    }

    static String kind(Fact fact, Reason reason) {
        return reason == Reason.MENTIONED
                ? MENTIONED
                : Stream.of(OF_THREADS, OF_EVENTS, OF_GROUPS, OF_MENTORING)
                        .flatMap(kinds -> Stream.ofNullable(kinds.get(fact.type())))
                        .findFirst()
                        .orElse("");
    }

    /** Whether it is for nobody's ears but those whom it concerns, whatever others follow. */
    static boolean isPrivate(Fact fact) {
        return PRIVATE.contains(fact.type()) || isAboutGroup(fact) || isAboutMentoring(fact);
    }

    /** Whether it is told to those whom it concerns even where they muted the thread. */
    static boolean isAddressed(Fact fact) {
        return ADDRESSED.contains(fact.type());
    }

    /** Those who took part in the thread or follow it. */
    static Map<String, Reason> participants(Fact fact, ThreadOutline thread) {
        var telling = new Telling();
        switch (fact.type()) {
            case EXPERTS_NAMED, HELP_REQUESTED -> telling.add(Reason.EXPERT, fact.people());
            case REQUEST_TAKEN, REQUEST_DECLINED, REQUEST_PASSED ->
                    telling.add(Reason.CONCERNED, fact.people());
            case "AnswerPosted" -> telling.answerPosted(thread);
            case "AnswerAccepted" -> telling.answerAccepted(fact, thread);
            case HELPED -> telling.whoAnswered(fact, thread);
            case TAKEN, DECLINED -> telling.add(Reason.SUGGESTED, fact.people());
            case EDITED, SUGGESTED -> telling.textEdited(fact, thread);
            case "PostOutdated" -> telling.outdated(fact, thread);
            case "CommentPosted" -> telling.commentPosted(fact, thread);
            case "QuestionClosedAsDuplicate",
                    "QuestionGainedDuplicate",
                    "QuestionSettledElsewhere",
                    "QuestionClosedOutOfScope",
                    "QuestionReopened" ->
                    telling.settled(thread);
            case PROPOSED, PUBLISHED -> telling.add(Reason.QUOTED, fact.people());
            case "QuestionMoved", LIFTED, ASKER_LOOKED_UP, AGREED, DISAGREED ->
                    telling.add(Reason.ASKED, Set.of(thread.asker()));
            case "CommentBecameAnswer" -> telling.becameAnswer(fact, thread);
            case "AnswerBecameComment" -> telling.becameComment(fact, thread);
            default -> {
                // nobody has taken part in a new question
            }
        }
        return telling.without(fact.actor());
    }

    private void answerPosted(ThreadOutline thread) {
        add(Reason.ASKED, Set.of(thread.asker()));
        add(Reason.EXPERT, thread.experts());
        add(Reason.ANSWERED, answerers(thread));
        add(Reason.COMMENTED, authors(thread.comments()));
        add(Reason.FOLLOWED, thread.followers());
    }

    /** Who answered in vain is not told. */
    private void answerAccepted(Fact fact, ThreadOutline thread) {
        add(Reason.ASKED, Set.of(thread.asker()));
        var answer = thread.answerOf(fact.part());
        if (answer != null) {
            add(Reason.ANSWERED, Set.of(answer.author()));
        }
        add(Reason.FOLLOWED, thread.followers());
    }

    private void whoAnswered(Fact fact, ThreadOutline thread) {
        var answer = thread.answerOf(fact.part());
        if (answer != null && answer.id().equals(fact.part())) {
            add(Reason.ANSWERED, Set.of(answer.author()));
        }
    }

    private void textEdited(Fact fact, ThreadOutline thread) {
        if (fact.part() == null) {
            add(Reason.ASKED, Set.of(thread.asker()));
        } else {
            whoAnswered(fact, thread);
        }
    }

    /** Whoever wrote it may mend it; whoever relied on it should know. */
    private void outdated(Fact fact, ThreadOutline thread) {
        textEdited(fact, thread);
        add(Reason.ASKED, Set.of(thread.asker()));
        add(Reason.FOLLOWED, thread.followers());
    }

    private void commentPosted(Fact fact, ThreadOutline thread) {
        add(Reason.ASKED, Set.of(thread.asker()));
        add(Reason.EXPERT, thread.experts());
        var answer = thread.answerOf(fact.part());
        if (answer == null) {
            add(Reason.COMMENTED, authors(thread.comments()));
        } else {
            add(Reason.ANSWERED, Set.of(answer.author()));
            add(Reason.COMMENTED, authors(answer.comments()));
        }
        add(Reason.FOLLOWED, thread.followers());
    }

    /** Who asked has an answer that they were not told of. */
    private void becameAnswer(Fact fact, ThreadOutline thread) {
        add(Reason.ASKED, Set.of(thread.asker()));
        var answer = thread.answerOf(fact.part());
        if (answer != null) {
            add(Reason.ANSWERED, Set.of(answer.author()));
        }
    }

    private void becameComment(Fact fact, ThreadOutline thread) {
        var answer = thread.answerOf(fact.part());
        var beside = answer == null ? thread.comments() : answer.comments();
        beside.stream()
                .filter(comment -> comment.id().equals(fact.part()))
                .forEach(comment -> add(Reason.COMMENTED, Set.of(comment.author())));
    }

    private void settled(ThreadOutline thread) {
        add(Reason.ASKED, Set.of(thread.asker()));
        add(Reason.EXPERT, thread.experts());
        add(Reason.FOLLOWED, thread.followers());
    }

    private static List<String> answerers(ThreadOutline thread) {
        return thread.answers().stream().map(ThreadOutline.Reply::author).toList();
    }

    private static List<String> authors(List<ThreadOutline.Remark> comments) {
        return comments.stream().map(ThreadOutline.Remark::author).toList();
    }

    private void add(Reason reason, Collection<String> ids) {
        members.computeIfAbsent(reason, any -> new LinkedHashSet<>()).addAll(ids);
    }

    /** The strongest reason of each; nobody is told what they did themselves. */
    private Map<String, Reason> without(@Nullable String actor) {
        var reasons = new LinkedHashMap<String, Reason>();
        members.forEach((reason, ids) -> ids.forEach(id -> reasons.putIfAbsent(id, reason)));
        if (actor != null) {
            reasons.remove(actor);
        }
        return reasons;
    }
}
