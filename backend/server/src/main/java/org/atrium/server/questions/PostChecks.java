package org.atrium.server.questions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.CommentForm;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.RedactedAnswerForm;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.groups.Groups;
import org.atrium.server.groups.Placing;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Affiliate;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The limits of what may be posted, and where. */
@Component
class PostChecks {

    private static final int TITLE_MIN = 10;
    private static final int TITLE_MAX = 150;
    private static final int BODY_MIN = 20;
    private static final int BODY_MAX = 30_000;
    private static final int COMMENT_MIN = 5;
    static final int COMMENT_MAX = 1_000;
    static final int MOST_CHOSEN = 5;

    private final Topics topics;
    private final Groups groups;

    PostChecks(Topics topics, Groups groups) {
        this.topics = topics;
        this.groups = groups;
    }

    /** The form with its texts as they are kept, once it is found good for this writer. */
    Mono<QuestionForm> question(QuestionForm form, Viewer writer) {
        return texts(form, writer).doOnNext(clean -> checkAudience(clean, writer));
    }

    /**
     * The same for a question that is there. Where it stays needs no leave, but whoever announces
     * must still organise those groups.
     */
    Mono<QuestionForm> edited(QuestionForm form, Question question, Viewer writer) {
        return texts(form, writer)
                .doOnNext(clean -> {
                    Placing.refuseCrossing(question.groups(), clean.groups());
                    var announces =
                            question.kind() == Kind.ANNOUNCEMENT && question.isBy(writer.id());
                    if (announces
                            || clean.visibility() != question.visibility()
                            || !clean.groups().equals(question.groups())) {
                        checkAudience(clean, writer);
                    }
                });
    }

    private Mono<QuestionForm> texts(QuestionForm form, Viewer writer) {
        var clean = clean(form);
        return Mono.zip(
                        topics.unknown(clean.topics()),
                        groups.unknown(clean.groups(), writer.audience()))
                .doOnNext(unknown -> check(clean, unknown.getT1(), unknown.getT2()))
                .thenReturn(clean);
    }

    private QuestionForm clean(QuestionForm form) {
        return new QuestionForm(
                form.kind(),
                Wording.line(form.title()),
                Wording.block(form.body()),
                form.language(),
                form.law() == null || form.law().isBlank() ? null : form.law(),
                topics.resolved(Wording.set(form.topics())),
                Wording.set(form.groups()),
                form.visibility(),
                form.experts(),
                form.asMemberOf(),
                form.version(),
                form.reason());
    }

    private static void check(
            QuestionForm form, Set<String> unknownTopics, Set<String> unknownGroups) {
        new Checks()
                .text("title", form.title(), TITLE_MIN, TITLE_MAX)
                .text("body", form.body(), BODY_MIN, BODY_MAX)
                .language("language", form.language())
                .that(
                        form.law() == null || Affiliate.isCountry(form.law()),
                        "law",
                        "country.unknown",
                        Objects.requireNonNullElse(form.law(), ""))
                .size("topics", form.topics(), 1, MOST_CHOSEN)
                .that(
                        unknownTopics.isEmpty(),
                        "topics",
                        "topic.unknown",
                        String.join(", ", unknownTopics))
                .size("groups", form.groups(), 1, MOST_CHOSEN)
                .that(
                        unknownGroups.isEmpty(),
                        "groups",
                        "group.unknown",
                        String.join(", ", unknownGroups))
                .refuseProblems();
    }

    private static void checkAudience(QuestionForm form, Viewer writer) {
        var inPrivate = form.groups().stream().anyMatch(Audience::isPrivate);
        new Checks()
                .that(!inPrivate || form.groups().size() == 1, "groups", "group.private-alone")
                .that(
                        !inPrivate
                                || form.visibility() != null
                                        && form.visibility() != Visibility.PUBLIC,
                        "visibility",
                        "visibility.private")
                .that(
                        form.visibility() != Visibility.MEMBERS
                                || form.groups().stream().allMatch(writer::isMemberOf),
                        "visibility",
                        "visibility.membership")
                .that(
                        form.asMemberOf() == null
                                || form.groups().contains(form.asMemberOf())
                                        && writer.isMemberOf(form.asMemberOf()),
                        "asMemberOf",
                        "as-member.group")
                .that(
                        form.asMemberOf() == null || form.kind() != Kind.ANNOUNCEMENT,
                        "asMemberOf",
                        "as-member.announcement")
                .refuseProblems();
        refuseAnnouncing(form.kind() == Kind.ANNOUNCEMENT, form.groups(), writer);
    }

    static void refuseAnnouncing(boolean announcement, List<String> groups, Viewer writer) {
        if (announcement && !groups.stream().allMatch(writer::isOrganiserOf)) {
            throw new Refusal.Forbidden("announcement.organisers").refused();
        }
    }

    AnswerForm answer(AnswerForm form) {
        var clean =
                new AnswerForm(
                        Wording.block(form.body()),
                        form.language(),
                        form.basis(),
                        form.version(),
                        form.reason());
        new Checks()
                .text("body", clean.body(), BODY_MIN, BODY_MAX)
                .language("language", clean.language())
                .refuseProblems();
        return clean;
    }

    SuggestionForm suggestion(SuggestionForm form, boolean titled) {
        var clean =
                new SuggestionForm(
                        titled ? Wording.line(form.title()) : null,
                        Wording.block(form.body()),
                        form.version(),
                        Editing.reason(form.reason()));
        new Checks()
                .text("title", clean.title(), titled ? TITLE_MIN : 0, TITLE_MAX)
                .text("body", clean.body(), BODY_MIN, BODY_MAX)
                .that(clean.version() != null, "version", "value.missing")
                .refuseProblems();
        return clean;
    }

    /**
     * @param most answers
     */
    RedactionForm redaction(RedactionForm form, int most) {
        var answers = form.answers() == null ? List.<RedactedAnswerForm>of() : form.answers();
        var clean =
                new RedactionForm(
                        Wording.line(form.title()),
                        Wording.block(form.body()),
                        answers.stream()
                                .filter(Objects::nonNull)
                                .map(answer ->
                                        new RedactedAnswerForm(
                                                Wording.line(answer.answer()),
                                                Wording.block(answer.body())))
                                .toList(),
                        form.asMemberOf());
        var once = clean.answers().stream().map(RedactedAnswerForm::answer).distinct().count();
        var checks =
                new Checks()
                        .text("title", clean.title(), TITLE_MIN, TITLE_MAX)
                        .text("body", clean.body(), BODY_MIN, BODY_MAX)
                        .size("answers", clean.answers(), 0, most)
                        .that(once == clean.answers().size(), "answers", "redaction.answer");
        for (var index = 0; index < clean.answers().size(); index++) {
            checks.text(
                    "answers[%d].body".formatted(index),
                    clean.answers().get(index).body(),
                    BODY_MIN,
                    BODY_MAX);
        }
        checks.refuseProblems();
        return clean;
    }

    CommentForm comment(CommentForm form) {
        var clean = new CommentForm(Wording.line(form.body()), form.language());
        new Checks()
                .text("body", clean.body(), COMMENT_MIN, COMMENT_MAX)
                .language("language", clean.language())
                .refuseProblems();
        return clean;
    }

    static DifferenceForm compared(DifferenceForm form) {
        var clean =
                new DifferenceForm(
                        Wording.line(form.titleBefore()),
                        Wording.block(form.before()),
                        Wording.line(form.titleAfter()),
                        Wording.block(form.after()));
        new Checks()
                .text("titleBefore", clean.titleBefore(), 0, TITLE_MAX)
                .text("before", clean.before(), 0, BODY_MAX)
                .text("titleAfter", clean.titleAfter(), 0, TITLE_MAX)
                .text("after", clean.after(), 0, BODY_MAX)
                .refuseProblems();
        return clean;
    }

    /** Unlike a post, what is only looked at may be short. */
    static String preview(String body) {
        var clean = Wording.block(body);
        new Checks().text("body", clean, 0, BODY_MAX).refuseProblems();
        return clean;
    }
}
