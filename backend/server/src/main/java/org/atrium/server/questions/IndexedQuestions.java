package org.atrium.server.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.platform.Fact;
import org.atrium.server.search.Indexed;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts questions into the index. */
@Component
class IndexedQuestions implements Indexed<QuestionEntry> {

    private static final Set<String> FACTS =
            Set.of(
                    "QuestionAsked",
                    "QuestionEdited",
                    Experts.NAMED,
                    Experts.LEFT_OUT,
                    "AnswerPosted",
                    "AnswerEdited",
                    "AnswerAccepted",
                    "AcceptanceWithdrawn",
                    "CommentPosted",
                    "QuestionClosedAsDuplicate",
                    "QuestionSettledElsewhere",
                    "QuestionClosedOutOfScope",
                    "QuestionReopened",
                    "QuestionMoved",
                    "QuestionLifted",
                    "LiftWithdrawn",
                    Requesting.REQUESTED,
                    Requesting.WITHDRAWN,
                    Requesting.TAKEN,
                    Requesting.DECLINED,
                    Requesting.PASSED,
                    Requesting.REOPENED,
                    Routing.ROUTED,
                    Helpdesk.SENT,
                    Helpdesk.NOT_SENT,
                    Thanking.HELPED,
                    Thanking.SAID_ANEW,
                    Thanking.WITHDRAWN,
                    Thanking.SHOWN,
                    Thanking.HIDDEN,
                    "QuestionRemoved",
                    "QuestionRestored",
                    "AnswerRemoved",
                    "AnswerRestored",
                    "CommentRemoved",
                    "CommentRestored",
                    "CommentBecameAnswer",
                    "AnswerBecameComment",
                    "VoteCast",
                    "VoteWithdrawn",
                    "EditSuggested",
                    "SuggestionWithdrawn",
                    QuestionHolding.UNNAMED,
                    "ThreadImported");

    private static final long MOST_WEEKS = 1_000;

    private final Questions questions;
    private final Topics topics;
    private final Groups groups;
    private final Markdown markdown;

    IndexedQuestions(Questions questions, Topics topics, Groups groups, Markdown markdown) {
        this.questions = questions;
        this.topics = topics;
        this.groups = groups;
        this.markdown = markdown;
    }

    @Override
    public Class<QuestionEntry> type() {
        return QuestionEntry.class;
    }

    @Override
    public Flux<QuestionEntry> all() {
        return questions.all().filter(IndexedQuestions::isThere).map(this::entry);
    }

    @Override
    public Flux<QuestionEntry> byIds(Collection<String> ids) {
        return questions.byIds(ids).filter(IndexedQuestions::isThere).map(this::entry);
    }

    private static boolean isThere(Question question) {
        return question.removal() == null;
    }

    @Override
    public Mono<Long> count() {
        return questions.count();
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> FACTS.contains(fact.type()))
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> topicFields() {
        return List.of("topics");
    }

    QuestionEntry entry(Question question) {
        var title = List.of(new Text(question.title(), question.language()));
        var body = List.of(new Text(markdown.plain(question.body()), question.language()));
        var answers =
                question.answers().stream()
                        .map(answer -> new Text(markdown.plain(answer.body()), answer.language()))
                        .toList();
        var subjects = subjects(question);
        return new QuestionEntry(
                question.id(),
                title,
                body,
                answers,
                subjects,
                Stream.of(title, body, answers, subjects).flatMap(List::stream).toList(),
                topics.resolved(question.topics()),
                question.groups(),
                List.copyOf(groups.withWider(question.groups())),
                language(question.language()),
                question.law(),
                state(question),
                question.repeats(),
                question.kind().value(),
                question.visibility().value(),
                question.experts(),
                question.author().member(),
                question.veil() == null ? question.author().member() : null,
                question.answersByName()
                        .map(answer -> answer.author().member())
                        .distinct()
                        .toList(),
                question.requests().stream().map(HelpRequest::token).toList(),
                Route.helpdesk(question),
                confirmations(question),
                Contributions.contributors(question),
                cites(question),
                question.createdAt(),
                question.activeAt(),
                question.votes(),
                settled(question),
                waitingSince(question),
                Route.dueAt(question).orElse(null));
    }

    private static Set<String> confirmations(Question question) {
        return question.answersByName()
                .flatMap(answer ->
                        question.confirmations().stream()
                                .filter(one -> one.about().equals(answer.id()))
                                .map(one ->
                                        Confirmation.token(answer.author().member(), one.shown())))
                .collect(Collectors.toSet());
    }

    private Set<String> cites(Question question) {
        var comments =
                Stream.concat(
                        question.comments().stream(),
                        question.answers().stream().flatMap(answer -> answer.comments().stream()));
        return Cites.of(
                Stream.of(
                                Stream.of(question.body()),
                                question.answers().stream().map(Answer::body),
                                comments.map(Comment::body))
                        .flatMap(texts -> texts)
                        .flatMap(text -> markdown.links(text).stream())
                        .toList());
    }

    private static int settled(Question question) {
        if (question.kind() != Kind.QUESTION) {
            return 2;
        }
        return switch (question.state()) {
            case UNANSWERED -> 0;
            case ANSWERED -> 1;
            case SOLVED, CLOSED -> 2;
        };
    }

    private static Instant waitingSince(Question question) {
        var weeks = Math.clamp(question.votes(), 0, MOST_WEEKS);
        return question.createdAt().minus(Duration.ofDays(7 * weeks));
    }

    private static @Nullable String state(Question question) {
        return question.kind() == Kind.QUESTION || question.closed() != null
                ? question.state().value()
                : null;
    }

    private List<Text> subjects(Question question) {
        var subjects = new ArrayList<>(topics.texts(question.topics()));
        question.tags().forEach(tag -> subjects.add(new Text(tag, question.language())));
        return subjects;
    }

    /** What is written in Brazilian Portuguese is found by those who want Portuguese. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
