package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.search.Completion;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Questions, answers, comments, votes, acceptance, following. A text names a member by `@[Quiet
 * Ledger]`, or `@Tamarind` where the name is one word, at most 10 of them; whoever is named and may
 * see the post is told once. Every POST that creates honours `Idempotency-Key`: the same key by the
 * same caller gives the first result. Every act answers with the thread as it is after the act, on
 * the page of what it was done to.
 */
@HttpExchange("/api/v1/questions")
public interface QuestionsApi {

    /**
     * @param kind kinds, any of them
     * @param group slugs, any of them
     * @param narrower `true` (default) to include the narrower groups of `group`
     * @param topic topic ids, all of them
     * @param language BCP 47 tags, any of them
     * @param law ISO 3166 codes of countries whose law is asked about, any of them
     * @param state `open` (neither solved nor closed), `unanswered`, `answered`, `solved`,
     *     `closed`; several, separated by commas, mean any of them: `answered,solved`. A minus
     *     leaves out: `-closed`. Only what asks has a state; discussions and announcements can only
     *     be closed
     * @param author username
     * @param answeredBy username of somebody who answered
     * @param cites address of a page, tool or site, with or without scheme, or a wiki page such as
     *     `Commons:Help:Pattypan`: questions that link to it or to anything below it, in any of
     *     their texts
     * @param askedFrom asked at this moment or later
     * @param askedBefore asked before this moment
     * @param votes at least so many votes
     * @param sort `active` (default), `newest`, `votes`, `needed`; with `q` also `relevance`, then
     *     the default. `needed` puts the unanswered first, then the unsolved; among them the one
     *     that waits longest, where every vote counts as a week of waiting
     * @param q words, in any inflected form of the question's language, or with a typo
     * @param similarTo id of a question; the most alike first; without facets, the total is only
     *     the least that there are
     * @param facets any of state, group, topic, language, kind, law; the values of a facet are
     *     counted as if none of its own were chosen, except those of topic
     */
    @GetExchange
    Mono<Page<QuestionSummary>> questions(
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "group", required = false) @Nullable List<String> group,
            @RequestParam(name = "narrower", required = false) @Nullable Boolean narrower,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "language", required = false) @Nullable List<String> language,
            @RequestParam(name = "law", required = false) @Nullable List<String> law,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "author", required = false) @Nullable String author,
            @RequestParam(name = "answeredBy", required = false) @Nullable String answeredBy,
            @RequestParam(name = "cites", required = false) @Nullable String cites,
            @RequestParam(name = "askedFrom", required = false) @Nullable Instant askedFrom,
            @RequestParam(name = "askedBefore", required = false) @Nullable Instant askedBefore,
            @RequestParam(name = "votes", required = false) @Nullable Integer votes,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "similarTo", required = false) @Nullable String similarTo,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * What was asked already, for somebody who is typing a question: those that say most of the
     * same, and those on the same topics, in whatever language. The topics are those given and
     * those that the title names in any language. Solved questions come first, then answered ones;
     * closed ones and announcements are left out.
     *
     * @param title as far as it is typed, at most 150 characters
     * @param topic ids of topics that were chosen already
     * @param limit 1 to 10, default 6
     */
    @GetExchange("/similar")
    Mono<Page<SimilarQuestion>> similar(
            @RequestParam(name = "title") String title,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /**
     * Unanswered questions that the caller may know something about: on topics that they said they
     * can help with, in languages that they read, not their own. Who waits longest comes first, as
     * with the sort `needed`.
     *
     * @param away `true`: instead those that the caller put away, the last first
     */
    @GetExchange("/for-you")
    Mono<Page<QuestionSummary>> forYou(
            @RequestParam(name = "away", required = false) @Nullable Boolean away,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /** Puts a question away: it is not for the caller, and not in what waits for them. */
    @PutExchange("/{id}/not-mine")
    Mono<Void> putAway(@PathVariable("id") String id);

    /** Takes that back. */
    @DeleteExchange("/{id}/not-mine")
    Mono<Void> putBack(@PathVariable("id") String id);

    /**
     * @param page which page of the answers, from 1 (default); the last one for more than there are
     * @param at id of an answer or of a comment: the page that it is on instead; one that is not
     *     there changes nothing
     */
    @GetExchange("/{id}")
    Mono<Question> question(
            @PathVariable("id") String id,
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "at", required = false) @Nullable String at);

    /**
     * Comments on a post, oldest first.
     *
     * @param on id of an answer; absent for those on the question itself
     */
    @GetExchange("/{id}/comments")
    Mono<Page<Comment>> comments(
            @PathVariable("id") String id,
            @RequestParam(name = "on", required = false) @Nullable String on,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /** 201 with `Location`. */
    @PostExchange
    Mono<ResponseEntity<Question>> ask(
            @RequestBody QuestionForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Replaces the text; 409 when somebody else was first. Who is not its author changes neither
     * its groups nor who sees it, whatever the form says.
     */
    @PutExchange("/{id}")
    Mono<Question> edit(@PathVariable("id") String id, @RequestBody QuestionForm form);

    @PutExchange("/{id}/vote")
    Mono<Question> vote(@PathVariable("id") String id, @RequestBody VoteForm form);

    @DeleteExchange("/{id}/vote")
    Mono<Question> withdrawVote(@PathVariable("id") String id);

    @PutExchange("/{id}/follow")
    Mono<Question> follow(@PathVariable("id") String id);

    @DeleteExchange("/{id}/follow")
    Mono<Question> unfollow(@PathVariable("id") String id);

    @PostExchange("/{id}/comments")
    Mono<ResponseEntity<Question>> comment(
            @PathVariable("id") String id,
            @RequestBody CommentForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    @PostExchange("/{id}/answers")
    Mono<ResponseEntity<Question>> answer(
            @PathVariable("id") String id,
            @RequestBody AnswerForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    @PutExchange("/{id}/answers/{answer}")
    Mono<Question> editAnswer(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody AnswerForm form);

    @PutExchange("/{id}/answers/{answer}/vote")
    Mono<Question> voteAnswer(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody VoteForm form);

    @DeleteExchange("/{id}/answers/{answer}/vote")
    Mono<Question> withdrawAnswerVote(
            @PathVariable("id") String id, @PathVariable("answer") String answer);

    /** Accepts this answer instead of any other. */
    @PutExchange("/{id}/answers/{answer}/acceptance")
    Mono<Question> accept(@PathVariable("id") String id, @PathVariable("answer") String answer);

    @DeleteExchange("/{id}/answers/{answer}/acceptance")
    Mono<Question> withdrawAcceptance(
            @PathVariable("id") String id, @PathVariable("answer") String answer);

    @PostExchange("/{id}/answers/{answer}/comments")
    Mono<ResponseEntity<Question>> commentAnswer(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestBody CommentForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Closes the thread: no new answers. May be repeated to say anew why. 403 unless `yours.may`
     * holds `close.` and the reason, 409 when somebody else closed it first.
     */
    @PutExchange("/{id}/closing")
    Mono<Question> close(@PathVariable("id") String id, @RequestBody ClosingForm form);

    /** Opens the thread again. Nothing happens to one that is open. */
    @DeleteExchange("/{id}/closing")
    Mono<Question> reopen(@PathVariable("id") String id);

    /**
     * Says anew which experts may see a question that was asked in confidence. Whoever is added is
     * told; whoever is left out sees it no more. 403 unless `yours.may` holds `experts`, 409 when
     * it is not in confidence.
     */
    @PutExchange("/{id}/experts")
    Mono<Question> nameExperts(@PathVariable("id") String id, @RequestBody ExpertsForm form);

    /**
     * Tells an organiser of the group as a member of which somebody asked who that is. It is
     * recorded, and the asker is told. 403 unless `yours.may` holds `look`.
     */
    @PostExchange("/{id}/looks")
    Mono<Author> whoAsked(
            @PathVariable("id") String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key);

    /**
     * Listed members who can be asked at present, without the caller, at most 8: by name, or who
     * can help with the topics.
     *
     * @param q beginning of a word of the name; absent: those who can help
     * @param topic topic ids, any of them
     */
    @GetExchange("/experts")
    Mono<Page<PersonSummary>> experts(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "topic", required = false) @Nullable List<String> topic);

    /** Questions that are closed as duplicates of this one, newest first. */
    @GetExchange("/{id}/duplicates")
    Mono<Page<QuestionSummary>> duplicates(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Moves the thread to other groups; 409 when its audience would change and that is not said.
     */
    @PutExchange("/{id}/groups")
    Mono<Question> move(@PathVariable("id") String id, @RequestBody MoveForm form);

    /**
     * Makes an answer of a comment, wherever in the thread it stands; author, date and id stay. 409
     * when the thread is closed. Nothing happens to what is an answer already.
     */
    @PutExchange("/{id}/comments/{comment}/conversion")
    Mono<Question> commentToAnswer(
            @PathVariable("id") String id, @PathVariable("comment") String comment);

    /**
     * Makes a comment of an answer; author, date and id stay, votes come back with the way back.
     * 409 when it is accepted, has comments of its own or more than 1,000 characters. Nothing
     * happens to what is a comment already.
     *
     * @param under id of the answer to put it below; absent: below the question
     */
    @PutExchange("/{id}/answers/{answer}/conversion")
    Mono<Question> answerToComment(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestParam(name = "under", required = false) @Nullable String under);

    /**
     * Takes the caller's own question away, as long as nobody else wrote below it and no other was
     * closed as a duplicate of it; 409 otherwise.
     */
    @PutExchange("/{id}/removal")
    Mono<Question> remove(@PathVariable("id") String id);

    /** Brings a question back: its author within 30 days, organisers at any time. */
    @DeleteExchange("/{id}/removal")
    Mono<Question> restore(@PathVariable("id") String id);

    /** The same for an answer: as long as it is not accepted and nobody else commented on it. */
    @PutExchange("/{id}/answers/{answer}/removal")
    Mono<Question> removeAnswer(
            @PathVariable("id") String id, @PathVariable("answer") String answer);

    @DeleteExchange("/{id}/answers/{answer}/removal")
    Mono<Question> restoreAnswer(
            @PathVariable("id") String id, @PathVariable("answer") String answer);

    /** The same for a comment: as long as nobody else commented after it at the same place. */
    @PutExchange("/{id}/comments/{comment}/removal")
    Mono<Question> removeComment(
            @PathVariable("id") String id, @PathVariable("comment") String comment);

    @DeleteExchange("/{id}/comments/{comment}/removal")
    Mono<Question> restoreComment(
            @PathVariable("id") String id, @PathVariable("comment") String comment);

    /** People who may help, with reasons; at most 5. */
    @GetExchange("/{id}/matches")
    Mono<Page<PersonSummary>> matches(@PathVariable("id") String id);

    /**
     * Members whom the caller may want to name in a post, at most 8: those who wrote in the thread,
     * then those in the directory; of a thread only those who may see it.
     *
     * @param q beginning of a word of the name; absent: those of the thread
     * @param question id of the thread; absent: a new one
     */
    @GetExchange("/mentionable")
    Mono<Page<Author>> mentionable(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "question", required = false) @Nullable String question);

    /**
     * How a link to a wiki page may go on, at most 8: wikis of the movement by their prefix of the
     * interwiki table of Meta-Wiki, or by their name.
     *
     * @param q what stands behind `[[` so far, such as `Comm`, or `w:po`
     */
    @GetExchange("/wikis")
    Mono<List<Completion>> wikis(@RequestParam(name = "q", required = false) @Nullable String q);

    @PostExchange("/preview")
    Mono<Preview> preview(@RequestBody PreviewForm form);
}
