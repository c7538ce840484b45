package org.atrium.ui.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.CommentForm;
import org.atrium.contract.questions.ExpertsForm;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.PreviewForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.QuestionsApi;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.questions.VoteForm;
import org.atrium.contract.search.Completion;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Questions, asked for on behalf of whoever the thread works for. */
@Component
public class QuestionsClient {

    private static final int TOGETHER = 100;

    private static final int SIMILAR = 4;
    private static final int DUPLICATES = 10;
    private static final int AT_ONCE = 6;
    private static final String ANSWERS = "answers";

    /** A question that is closed is of little use to whoever looks for one like theirs. */
    private static final String UNCLOSED = "-closed";

    private final QuestionsApi api;
    private final Backend backend;

    QuestionsClient(QuestionsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public Page<QuestionSummary> list(
            QuestionFilter filter, @Nullable List<String> facets, int limit) {
        var now = Instant.now();
        return backend.ask(
                api.questions(
                        filter.kinds(),
                        filter.groups(),
                        filter.narrower(),
                        filter.topics(),
                        filter.languages(),
                        filter.laws(),
                        filter.state(),
                        filter.author(),
                        filter.answeredBy(),
                        filter.cites(),
                        filter.askedFrom(now),
                        filter.askedBefore(now),
                        filter.votes(),
                        filter.sort(),
                        filter.q(),
                        null,
                        facets,
                        limit,
                        filter.after()));
    }

    public Page<QuestionSummary> similar(String id, int limit) {
        return backend.ask(
                api.questions(
                        null, null, null, null, null, null, UNCLOSED, null, null, null, null, null,
                        null, null, null, id, null, limit, null));
    }

    /** Questions that were asked in this time, the newest first. */
    public Page<QuestionSummary> asked(
            Instant from, Instant before, int limit, @Nullable String after) {
        return backend.ask(
                api.questions(
                        null, null, null, null, null, null, null, null, null, null, from, before,
                        null, "newest", null, null, null, limit, after));
    }

    /** What was asked already, like a title that is being typed. */
    public Page<SimilarQuestion> similar(String title, List<String> topics, int limit) {
        return backend.ask(api.similar(title, topics, limit));
    }

    /** Questions that hold these words. */
    public Page<QuestionSummary> like(String title, int limit) {
        return backend.ask(
                api.questions(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        UNCLOSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "relevance",
                        title,
                        null,
                        null,
                        limit,
                        null));
    }

    /** What stands beside a question; nothing where it cannot be had. */
    public Beside beside(String id) {
        var similar =
                api.questions(
                                null, null, null, null, null, null, UNCLOSED, null, null, null,
                                null, null, null, null, null, id, null, SIMILAR, null)
                        .map(Page::items)
                        .onErrorReturn(List.of());
        var people = api.matches(id).map(Page::items).onErrorReturn(List.of());
        var duplicates =
                api.duplicates(id, DUPLICATES, null).map(Page::items).onErrorReturn(List.of());
        return backend.ask(
                Mono.zip(similar, duplicates, people)
                        .map(all -> new Beside(all.getT1(), all.getT2(), all.getT3())));
    }

    /**
     * What waits for the member.
     *
     * @param away instead what they put away
     */
    public Page<QuestionSummary> forYou(boolean away, int limit, @Nullable String after) {
        return backend.ask(api.forYou(away, limit, after));
    }

    /** Puts a question away, or takes it back. */
    public void away(String id, boolean away) {
        backend.tell(away ? api.putAway(id) : api.putBack(id));
    }

    /** The row of a question. */
    public QuestionSummary summary(String id) {
        var question = question(id);
        var closed = question.closed();
        return new QuestionSummary(
                question.id(),
                question.kind(),
                question.title(),
                question.excerpt(),
                question.language(),
                question.law(),
                question.topics(),
                question.tags(),
                question.groups(),
                question.author(),
                question.createdAt(),
                question.activeAt(),
                question.answerCount(),
                question.votes(),
                question.state(),
                closed == null ? null : closed.reason(),
                question.visibility());
    }

    public Question question(String id) {
        return question(id, ThreadPlace.START);
    }

    public Question question(String id, ThreadPlace place) {
        return backend.ask(api.question(id, place.page(), place.at()));
    }

    /**
     * @param on id of an answer; null for the question itself
     */
    public Page<Comment> comments(
            String id, @Nullable String on, int limit, @Nullable String after) {
        return backend.ask(api.comments(id, on, limit, after));
    }

    /**
     * The first comments on a post, at least so many.
     *
     * @param on id of an answer; null for the question itself
     */
    List<Comment> comments(String id, @Nullable String on, int number) {
        var found = new ArrayList<Comment>();
        String after = null;
        do {
            var page = comments(id, on, TOGETHER, after);
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < number);
        return List.copyOf(found);
    }

    public Page<PersonSummary> matches(String id) {
        return backend.ask(api.matches(id));
    }

    public Question ask(QuestionForm form, String key) {
        return backend.ask(body(api.ask(form, key)));
    }

    public Question edit(String id, QuestionForm form) {
        return backend.ask(api.edit(id, form));
    }

    public Question answer(String id, AnswerForm form, String key) {
        return backend.ask(body(api.answer(id, form, key)));
    }

    public Question editAnswer(String id, String answer, AnswerForm form) {
        return backend.ask(api.editAnswer(id, answer, form));
    }

    /**
     * @param answer null to comment on the question itself
     */
    public Question comment(String id, @Nullable String answer, CommentForm form, String key) {
        return backend.ask(
                body(
                        answer == null
                                ? api.comment(id, form, key)
                                : api.commentAnswer(id, answer, form, key)));
    }

    /**
     * @param answer null to vote on the question itself
     * @param value 1, -1, or 0 to withdraw
     */
    public Question vote(String id, @Nullable String answer, int value) {
        if (value == 0) {
            return backend.ask(
                    answer == null ? api.withdrawVote(id) : api.withdrawAnswerVote(id, answer));
        }
        var form = new VoteForm(value);
        return backend.ask(answer == null ? api.vote(id, form) : api.voteAnswer(id, answer, form));
    }

    public Question accept(String id, String answer, boolean accepted) {
        return backend.ask(accepted ? api.accept(id, answer) : api.withdrawAcceptance(id, answer));
    }

    public Question close(String id, ClosingForm form) {
        return backend.ask(api.close(id, form));
    }

    public Question reopen(String id) {
        return backend.ask(api.reopen(id));
    }

    public Question move(String id, MoveForm form) {
        return backend.ask(api.move(id, form));
    }

    public Question toAnswer(String id, String comment) {
        return backend.ask(api.commentToAnswer(id, comment));
    }

    /**
     * @param under id of the answer to put it below; null for the question
     */
    public Question toComment(String id, String answer, @Nullable String under) {
        return backend.ask(api.answerToComment(id, answer, under));
    }

    public Question nameExperts(String id, List<String> usernames) {
        return backend.ask(api.nameExperts(id, new ExpertsForm(usernames)));
    }

    /** Who asked without their name; that the caller looked is recorded. */
    public Author whoAsked(String id, String key) {
        return backend.ask(api.whoAsked(id, key));
    }

    /**
     * People who can be asked in confidence.
     *
     * @param typed beginning of a word of the name; empty for those who know about the topics
     */
    public List<PersonSummary> experts(String typed, List<String> topics) {
        return backend.ask(api.experts(typed.isEmpty() ? null : typed, topics)).items();
    }

    /**
     * @param part empty for the question itself, else `answers` or `comments` and an id
     */
    public Question remove(String id, List<String> part) {
        if (part.isEmpty()) {
            return backend.ask(api.remove(id));
        }
        return backend.ask(
                part.getFirst().equals(ANSWERS)
                        ? api.removeAnswer(id, part.getLast())
                        : api.removeComment(id, part.getLast()));
    }

    /** Brings back what {@link #remove} took away. */
    public Question restore(String id, List<String> part) {
        if (part.isEmpty()) {
            return backend.ask(api.restore(id));
        }
        return backend.ask(
                part.getFirst().equals(ANSWERS)
                        ? api.restoreAnswer(id, part.getLast())
                        : api.restoreComment(id, part.getLast()));
    }

    /**
     * People whom the caller may want to name.
     *
     * @param typed beginning of a word of the name; empty for those of the thread
     * @param question id of the thread; null for a new one
     */
    public List<Author> mentionable(String typed, @Nullable String question) {
        return backend.ask(api.mentionable(typed, question)).items();
    }

    List<Completion> wikis(String typed) {
        return backend.ask(api.wikis(typed));
    }

    public String preview(String markdown) {
        return backend.ask(api.preview(new PreviewForm(markdown))).html();
    }

    static <T> Mono<T> body(Mono<ResponseEntity<T>> created) {
        return created.mapNotNull(ResponseEntity::getBody);
    }
}
