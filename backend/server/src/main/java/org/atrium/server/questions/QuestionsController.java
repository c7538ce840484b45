package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.CommentForm;
import org.atrium.contract.questions.ExpertsForm;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.Preview;
import org.atrium.contract.questions.PreviewForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.QuestionsApi;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.questions.VoteForm;
import org.atrium.contract.search.Completion;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Askable;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.ThreadPage.Place;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class QuestionsController implements QuestionsApi {

    private static final int LONGEST_PREFIX = 40;
    private static final int LONGEST_NAME = 255;

    private final Listing listing;
    private final ForYou forYou;
    private final Similar similar;
    private final Access access;
    private final Asking asking;
    private final Editing editing;
    private final Answering answering;
    private final Commenting commenting;
    private final Voting voting;
    private final Accepting accepting;
    private final Following following;
    private final Closing closing;
    private final Moving moving;
    private final Experts experts;
    private final Askable askable;
    private final Looking looking;
    private final Converting converting;
    private final Removing removing;
    private final Duplicates duplicates;
    private final Presenting presenting;
    private final Acting acting;
    private final Helpers helpers;
    private final Markdown markdown;
    private final Mentions mentions;
    private final Mentionable mentionable;
    private final Bylines bylines;

    QuestionsController(
            Listing listing,
            ForYou forYou,
            Similar similar,
            Access access,
            Asking asking,
            Editing editing,
            Answering answering,
            Commenting commenting,
            Voting voting,
            Accepting accepting,
            Following following,
            Closing closing,
            Moving moving,
            Experts experts,
            Askable askable,
            Looking looking,
            Converting converting,
            Removing removing,
            Duplicates duplicates,
            Presenting presenting,
            Acting acting,
            Helpers helpers,
            Markdown markdown,
            Mentions mentions,
            Mentionable mentionable,
            Bylines bylines) {
        this.listing = listing;
        this.forYou = forYou;
        this.similar = similar;
        this.access = access;
        this.asking = asking;
        this.editing = editing;
        this.answering = answering;
        this.commenting = commenting;
        this.voting = voting;
        this.accepting = accepting;
        this.following = following;
        this.closing = closing;
        this.moving = moving;
        this.experts = experts;
        this.askable = askable;
        this.looking = looking;
        this.converting = converting;
        this.removing = removing;
        this.duplicates = duplicates;
        this.presenting = presenting;
        this.acting = acting;
        this.helpers = helpers;
        this.markdown = markdown;
        this.mentions = mentions;
        this.mentionable = mentionable;
        this.bylines = bylines;
    }

    @Override
    public Mono<Page<QuestionSummary>> questions(
            @Nullable List<String> kind,
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> law,
            @Nullable String state,
            @Nullable String author,
            @Nullable String answeredBy,
            @Nullable String cites,
            @Nullable Instant askedFrom,
            @Nullable Instant askedBefore,
            @Nullable Integer votes,
            @Nullable String sort,
            @Nullable String q,
            @Nullable String similarTo,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var request =
                new Listing.Request(
                        kind,
                        group,
                        narrower,
                        topic,
                        language,
                        law,
                        state,
                        author,
                        answeredBy,
                        cites,
                        new QuestionFilter.Span(askedFrom, askedBefore),
                        votes,
                        sort,
                        q,
                        similarTo,
                        facets);
        return listing.list(request, Paging.of(limit, after));
    }

    @Override
    public Mono<Page<SimilarQuestion>> similar(
            String title, @Nullable List<String> topic, @Nullable Integer limit) {
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller -> similar.to(title, topic, limit, caller.getT1(), caller.getT2()));
    }

    @Override
    public Mono<Page<QuestionSummary>> forYou(
            @Nullable Boolean away, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(caller ->
                        Boolean.TRUE.equals(away)
                                ? forYou.putAway(caller.getT1(), paging, caller.getT2())
                                : forYou.waiting(caller.getT1(), paging, caller.getT2()));
    }

    @Override
    public Mono<Void> putAway(String id) {
        return Viewer.currentMember().flatMap(viewer -> forYou.putAway(id, viewer));
    }

    @Override
    public Mono<Void> putBack(String id) {
        return Viewer.currentMember().flatMap(viewer -> forYou.putBack(id, viewer));
    }

    @Override
    public Mono<Question> question(String id, @Nullable Integer page, @Nullable String at) {
        var place = new Place(page == null ? 1 : page, at);
        return Viewer.current()
                .flatMap(viewer ->
                        access.seen(id, viewer)
                                .flatMap(question -> presenting.present(question, place, viewer)));
    }

    @Override
    public Mono<Page<Comment>> comments(
            String id, @Nullable String on, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.current()
                .flatMap(viewer ->
                        access.seen(id, viewer)
                                .flatMap(question ->
                                        presenting.comments(question, on, paging, viewer)));
    }

    @Override
    public Mono<ResponseEntity<Question>> ask(QuestionForm form, @Nullable String key) {
        return acting.act(viewer -> asking.ask(form, viewer, key))
                .map(question -> Acting.created(question, ""));
    }

    @Override
    public Mono<Question> edit(String id, QuestionForm form) {
        return acting.act(viewer -> editing.edit(id, form, viewer, null));
    }

    @Override
    public Mono<Question> vote(String id, VoteForm form) {
        return acting.act(viewer -> voting.vote(id, null, form.value(), viewer));
    }

    @Override
    public Mono<Question> withdrawVote(String id) {
        return acting.act(viewer -> voting.withdraw(id, null, viewer));
    }

    @Override
    public Mono<Question> follow(String id) {
        return acting.act(viewer -> following.follow(id, viewer));
    }

    @Override
    public Mono<Question> unfollow(String id) {
        return acting.act(viewer -> following.unfollow(id, viewer));
    }

    @Override
    public Mono<ResponseEntity<Question>> comment(
            String id, CommentForm form, @Nullable String key) {
        return acting.post(viewer -> commenting.comment(id, null, form, viewer, key));
    }

    @Override
    public Mono<ResponseEntity<Question>> answer(String id, AnswerForm form, @Nullable String key) {
        return acting.post(viewer -> answering.answer(id, form, viewer, key));
    }

    @Override
    public Mono<Question> editAnswer(String id, String answer, AnswerForm form) {
        return acting.act(answer, viewer -> editing.editAnswer(id, answer, form, viewer, null));
    }

    @Override
    public Mono<Question> voteAnswer(String id, String answer, VoteForm form) {
        return acting.act(answer, viewer -> voting.vote(id, answer, form.value(), viewer));
    }

    @Override
    public Mono<Question> withdrawAnswerVote(String id, String answer) {
        return acting.act(answer, viewer -> voting.withdraw(id, answer, viewer));
    }

    @Override
    public Mono<Question> accept(String id, String answer) {
        return acting.act(answer, viewer -> accepting.accept(id, answer, viewer));
    }

    @Override
    public Mono<Question> withdrawAcceptance(String id, String answer) {
        return acting.act(answer, viewer -> accepting.withdraw(id, answer, viewer));
    }

    @Override
    public Mono<ResponseEntity<Question>> commentAnswer(
            String id, String answer, CommentForm form, @Nullable String key) {
        return acting.post(viewer -> commenting.comment(id, answer, form, viewer, key));
    }

    @Override
    public Mono<Question> close(String id, ClosingForm form) {
        return acting.act(viewer -> closing.close(id, form, viewer));
    }

    @Override
    public Mono<Question> reopen(String id) {
        return acting.act(viewer -> closing.reopen(id, viewer));
    }

    @Override
    public Mono<Question> move(String id, MoveForm form) {
        return acting.act(viewer -> moving.move(id, form, viewer));
    }

    @Override
    public Mono<Question> nameExperts(String id, ExpertsForm form) {
        return acting.act(viewer -> experts.name(id, form, viewer));
    }

    @Override
    public Mono<Author> whoAsked(String id, @Nullable String key) {
        return Viewer.currentWriter().flatMap(viewer -> looking.whoAsked(id, viewer, key));
    }

    @Override
    public Mono<Page<PersonSummary>> experts(@Nullable String q, @Nullable List<String> topic) {
        new Checks().text("q", q, 0, LONGEST_NAME).refuseProblems();
        return Viewer.currentMember()
                .flatMap(viewer -> askable.found(q, Wording.set(topic), viewer.memberId()))
                .map(people -> new Page<>(people, null, people.size()));
    }

    @Override
    public Mono<Question> commentToAnswer(String id, String comment) {
        return acting.act(comment, viewer -> converting.toAnswer(id, comment, viewer));
    }

    @Override
    public Mono<Question> answerToComment(String id, String answer, @Nullable String under) {
        return acting.act(answer, viewer -> converting.toComment(id, answer, under, viewer));
    }

    @Override
    public Mono<Question> remove(String id) {
        return acting.act(viewer -> removing.remove(id, viewer));
    }

    @Override
    public Mono<Question> restore(String id) {
        return acting.act(viewer -> removing.restore(id, viewer));
    }

    @Override
    public Mono<Question> removeAnswer(String id, String answer) {
        return acting.act(answer, viewer -> removing.removeAnswer(id, answer, viewer));
    }

    @Override
    public Mono<Question> restoreAnswer(String id, String answer) {
        return acting.act(answer, viewer -> removing.restorePost(id, answer, viewer));
    }

    @Override
    public Mono<Question> removeComment(String id, String comment) {
        return acting.act(comment, viewer -> removing.removeComment(id, comment, viewer));
    }

    @Override
    public Mono<Question> restoreComment(String id, String comment) {
        return acting.act(comment, viewer -> removing.restorePost(id, comment, viewer));
    }

    @Override
    public Mono<Page<QuestionSummary>> duplicates(
            String id, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller ->
                        access.seen(id, caller.getT1())
                                .flatMap(question ->
                                        duplicates.of(
                                                id,
                                                paging,
                                                caller.getT1().audience(),
                                                caller.getT2())));
    }

    @Override
    public Mono<Page<PersonSummary>> matches(String id) {
        return Viewer.current().flatMap(viewer -> access.seen(id, viewer)).flatMap(helpers::of);
    }

    @Override
    public Mono<List<Completion>> wikis(@Nullable String q) {
        var typed = Wording.line(q);
        return typed.codePointCount(0, typed.length()) > LONGEST_PREFIX
                ? Mono.just(List.of())
                : RequestLanguage.current()
                        .map(language -> WikiPrefixes.beginning(typed, language));
    }

    @Override
    public Mono<Preview> preview(PreviewForm form) {
        return Viewer.currentMember()
                .then(
                        Mono.defer(() ->
                                mentions.kept("body", PostChecks.preview(form.body()), false)))
                .zipWith(RequestLanguage.current())
                .flatMap(kept ->
                        bylines.of(mentions.in(kept.getT1(), false), kept.getT2())
                                .map(names ->
                                        Mentions.shown(
                                                markdown.html(kept.getT1()), names.mentioned())))
                .map(Preview::new);
    }

    @Override
    public Mono<Page<Author>> mentionable(@Nullable String q, @Nullable String question) {
        new Checks().text("q", q, 0, LONGEST_NAME).refuseProblems();
        return Viewer.currentMember()
                .flatMap(viewer -> mentionable.of(q == null ? "" : q, question, viewer));
    }
}
