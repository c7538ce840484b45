package org.atrium.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.AnswerRef;
import org.atrium.contract.questions.Closed;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.CommentForm;
import org.atrium.contract.questions.Edited;
import org.atrium.contract.questions.ExpertsForm;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.Moved;
import org.atrium.contract.questions.Preview;
import org.atrium.contract.questions.PreviewForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.QuestionsApi;
import org.atrium.contract.questions.Removed;
import org.atrium.contract.questions.RemovedPost;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.questions.VoteForm;
import org.atrium.contract.questions.Yours;
import org.atrium.contract.search.Completion;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.PretendStore.Account;
import org.atrium.ui.PretendStore.Post;
import org.atrium.ui.PretendStore.Thread;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Questions in memory. */
final class PretendQuestions implements QuestionsApi {

    private static final int COMMENTS = 10;

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final PretendLive live;

    PretendQuestions(
            PretendStore store, PretendPeople people, PretendGroups groups, PretendLive live) {
        this.store = store;
        this.people = people;
        this.groups = groups;
        this.live = live;
        store.threads
                .values()
                .forEach(thread ->
                        thread.answers.stream()
                                .filter(answer -> !answer.author.equals(thread.author))
                                .forEach(answer ->
                                        live.notify(
                                                "answer_posted",
                                                "asked",
                                                people.author(answer.author),
                                                thread,
                                                answer.id,
                                                List.of(thread.author),
                                                answer.created,
                                                answer.created.isBefore(
                                                        Instant.now().minusSeconds(20 * 86400)))));
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
        return PretendStore.caller()
                .map(caller -> {
                    var within = new ArrayList<String>();
                    if (group != null) {
                        group.forEach(slug ->
                                within.addAll(
                                        Boolean.FALSE.equals(narrower)
                                                ? List.of(slug)
                                                : store.within(slug)));
                    }
                    var like = similarTo == null ? null : store.thread(similarTo);
                    var found =
                            store.threads.values().stream()
                                    .filter(thread -> store.sees(caller, thread))
                                    .filter(each ->
                                            PretendLists.any(kind, List.of(each.kind.value())))
                                    .filter(each -> PretendLists.any(within, each.groups))
                                    .filter(each -> topic == null || each.topics.containsAll(topic))
                                    .filter(each ->
                                            PretendLists.any(language, List.of(each.language)))
                                    .filter(each -> PretendLists.any(law, laws(each)))
                                    .filter(each -> inState(each, state))
                                    .filter(each -> author == null || author.equals(each.author))
                                    .filter(each ->
                                            answeredBy == null
                                                    || each.answers.stream()
                                                            .anyMatch(answer ->
                                                                    answer.author.equals(
                                                                            answeredBy)))
                                    .filter(each ->
                                            askedFrom == null || !each.created.isBefore(askedFrom))
                                    .filter(each ->
                                            askedBefore == null
                                                    || each.created.isBefore(askedBefore))
                                    .filter(each -> votes == null || votes(each) >= votes)
                                    .filter(each -> found(each, q, "relevance".equals(sort)))
                                    .filter(each -> like == null || isLike(each, like))
                                    .sorted(order(sort))
                                    .toList();
                    return PretendLists.page(
                            found,
                            limit,
                            after,
                            each -> summary(each, caller.language()),
                            facets == null ? null : facets(found, facets, caller.language()));
                });
    }

    @Override
    public Mono<Page<SimilarQuestion>> similar(
            String title, @Nullable List<String> topic, @Nullable Integer limit) {
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            store.threads.values().stream()
                                    .filter(thread -> store.sees(caller, thread))
                                    .filter(thread -> thread.closing == null)
                                    .filter(thread ->
                                            found(thread, title, true)
                                                    || topic != null
                                                            && thread.topics.stream()
                                                                    .anyMatch(topic::contains))
                                    .sorted(
                                            Comparator.comparing((Thread thread) -> state(thread))
                                                    .reversed())
                                    .map(thread -> similar(thread, caller))
                                    .toList();
                    return new Page<>(found, null, found.size());
                });
    }

    private SimilarQuestion similar(Thread thread, Caller caller) {
        var best = thread.answers.stream().min(Comparator.comparing(answer -> !answer.accepted));
        var member = caller.member();
        return new SimilarQuestion(
                summary(thread, caller.language()),
                best.map(answer ->
                                new AnswerRef(
                                        answer.id,
                                        PretendMarkdown.excerpt(answer.body),
                                        answer.language,
                                        people.author(answer.author),
                                        answer.accepted,
                                        member == null || answer.author.equals(member.username())
                                                ? Yours.NOTHING
                                                : new Yours(0, false, Set.of("thank"))))
                        .orElse(null));
    }

    private static boolean found(Thread thread, @Nullable String q, boolean anyWord) {
        if (q == null || !anyWord) {
            return PretendLists.matches(q, thread.title + " " + thread.body);
        }
        return List.of(q.split("\\s+")).stream()
                .anyMatch(word -> word.length() > 4 && PretendLists.matches(word, thread.title));
    }

    private static boolean isLike(Thread thread, Thread like) {
        return thread != like && thread.topics.stream().anyMatch(like.topics::contains);
    }

    private static boolean inState(Thread thread, @Nullable String state) {
        if (state != null && state.startsWith("-")) {
            return !inState(thread, state.substring(1));
        }
        return state == null
                || (state.equals("open")
                        && state(thread) != State.SOLVED
                        && state(thread) != State.CLOSED)
                || state(thread).value().equals(state);
    }

    private static Comparator<Thread> order(@Nullable String sort) {
        return switch (sort == null ? "active" : sort) {
            case "needed" ->
                    Comparator.comparing(PretendQuestions::state)
                            .thenComparing((Thread thread) -> thread.created);
            case "newest" -> Comparator.comparing((Thread thread) -> thread.created).reversed();
            case "votes" -> Comparator.comparing((Thread thread) -> votes(thread)).reversed();
            default -> Comparator.comparing((Thread thread) -> thread.active).reversed();
        };
    }

    private Map<String, List<Facet>> facets(
            List<Thread> found, List<String> facets, Locale language) {
        var all = new HashMap<String, List<Facet>>();
        for (var facet : facets) {
            all.put(
                    facet,
                    switch (facet) {
                        case "state" ->
                                PretendLists.facet(
                                        found,
                                        each -> List.of(state(each).value()),
                                        value -> value);
                        case "group" ->
                                PretendLists.facet(
                                        found,
                                        each -> each.groups,
                                        slug -> store.areaName(slug, language));
                        case "topic" ->
                                PretendLists.facet(
                                        found,
                                        each -> each.topics,
                                        id -> store.topic(id, language).label());
                        case "language" ->
                                PretendLists.facet(
                                        found, each -> List.of(each.language), tag -> tag);
                        case "kind" ->
                                PretendLists.facet(
                                        found, each -> List.of(each.kind.value()), value -> value);
                        default -> List.of();
                    });
        }
        return all;
    }

    static State state(Thread thread) {
        if (thread.closing != null) {
            return State.CLOSED;
        }
        if (thread.answers.stream().anyMatch(answer -> answer.accepted)) {
            return State.SOLVED;
        }
        return thread.answers.isEmpty() ? State.UNANSWERED : State.ANSWERED;
    }

    private static int votes(Post post) {
        return post.votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    QuestionSummary summary(Thread thread, Locale language) {
        return new QuestionSummary(
                thread.id,
                thread.kind,
                thread.title,
                PretendMarkdown.excerpt(thread.body),
                thread.language,
                thread.law,
                thread.topics.stream().map(id -> store.topic(id, language)).toList(),
                List.of(),
                thread.groups.stream().map(slug -> groups.ref(slug, language)).toList(),
                asker(thread, language),
                thread.created,
                thread.active,
                thread.answers.size(),
                votes(thread),
                state(thread),
                thread.closing == null ? null : thread.closing.reason(),
                thread.visibility);
    }

    @Override
    public Mono<Page<QuestionSummary>> forYou(
            @Nullable Boolean away, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    var found =
                            store.threads.values().stream()
                                    .filter(thread -> store.sees(caller, thread))
                                    .filter(thread ->
                                            Boolean.TRUE.equals(away)
                                                    ? account.away.contains(thread.id)
                                                    : waitsFor(account, thread))
                                    .sorted(Comparator.comparing((Thread thread) -> thread.created))
                                    .toList();
                    return PretendLists.page(
                            found, limit, after, each -> summary(each, caller.language()), null);
                });
    }

    private static boolean waitsFor(Account account, Thread thread) {
        var reads = account.profile.languages().stream().map(language -> language.code()).toList();
        return !account.away.contains(thread.id)
                && thread.kind == Kind.QUESTION
                && thread.answers.isEmpty()
                && !thread.author.equals(account.username)
                && thread.topics.stream().anyMatch(account.profile.canHelp()::contains)
                && (reads.isEmpty() || reads.contains(thread.language));
    }

    @Override
    public Mono<Void> putAway(String id) {
        return PretendStore.caller()
                .map(caller -> store.writer(caller).away.add(store.thread(id).id))
                .then();
    }

    @Override
    public Mono<Void> putBack(String id) {
        return PretendStore.caller().map(caller -> store.writer(caller).away.remove(id)).then();
    }

    @Override
    public Mono<Question> question(String id, @Nullable Integer page, @Nullable String at) {
        return PretendStore.caller()
                .map(caller -> {
                    var thread = seen(id, caller);
                    return question(thread, caller, page(thread, page == null ? 1 : page, at));
                });
    }

    Mono<Question> question(String id) {
        return question(id, null, null);
    }

    @Override
    public Mono<Page<Comment>> comments(
            String id, @Nullable String on, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var thread = seen(id, caller);
                    var member = caller.member();
                    var account = member == null ? null : store.accounts.get(member.username());
                    var all = on == null ? thread.comments : answer(thread, on).comments;
                    var from = after == null ? 0 : Integer.parseInt(after);
                    var to = Math.min(all.size(), from + Objects.requireNonNullElse(limit, 20));
                    return new Page<>(
                            all.subList(from, to).stream()
                                    .map(each -> comment(thread, each, account))
                                    .toList(),
                            to < all.size() ? String.valueOf(to) : null,
                            all.size());
                });
    }

    private Thread seen(String id, Caller caller) {
        var thread = store.thread(id);
        if (!store.sees(caller, thread)) {
            throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such question.");
        }
        return thread;
    }

    private static int page(Thread thread, int page, @Nullable String at) {
        var sorted = sorted(thread);
        for (var index = 0; index < sorted.size(); index++) {
            var answer = sorted.get(index);
            if (answer.id.equals(at) || answer.comments.stream().anyMatch(c -> c.id.equals(at))) {
                return index / Question.ANSWERS + 1;
            }
        }
        return Math.clamp(page, 1, Math.max(1, Math.ceilDiv(sorted.size(), Question.ANSWERS)));
    }

    private Author asker(Thread thread, Locale language) {
        var group = thread.asMemberOf;
        if (group == null) {
            return people.author(thread.author);
        }
        var name = groups.ref(group, language).name();
        return new Author("", "A member of " + name, null, new Label(group, name));
    }

    private static List<String> laws(Thread thread) {
        return thread.law == null ? List.of() : List.of(thread.law);
    }

    private List<Comment> first(Thread thread, List<Post> comments, @Nullable Account account) {
        return comments.stream()
                .limit(COMMENTS)
                .map(each -> comment(thread, each, account))
                .toList();
    }

    private static List<Post> sorted(Thread thread) {
        return thread.answers.stream()
                .sorted(
                        Comparator.comparing((Post answer) -> !answer.accepted)
                                .thenComparing(answer -> -votes(answer)))
                .toList();
    }

    private Question question(Thread thread, Caller caller, int page) {
        var sorted = sorted(thread);
        var language = caller.language();
        var member = caller.member();
        var account = member == null ? null : store.accounts.get(member.username());
        var summary = summary(thread, language);
        return new Question(
                thread.id,
                thread.kind,
                thread.title,
                summary.excerpt(),
                thread.language,
                thread.law,
                summary.topics(),
                List.of(),
                summary.groups(),
                summary.author(),
                thread.created,
                thread.active,
                thread.edited,
                edited(thread),
                thread.body,
                PretendMarkdown.html(thread.body),
                votes(thread),
                state(thread),
                thread.visibility,
                thread.experts.stream().map(people::author).toList(),
                List.of(),
                sorted.stream()
                        .skip((page - 1L) * Question.ANSWERS)
                        .limit(Question.ANSWERS)
                        .map(answer -> answer(thread, answer, account))
                        .toList(),
                sorted.size(),
                page,
                Math.max(1, Math.ceilDiv(sorted.size(), Question.ANSWERS)),
                first(thread, thread.comments, account),
                thread.comments.size(),
                thread.version,
                null,
                List.of(),
                closed(thread),
                thread.movedFrom.isEmpty()
                        ? null
                        : new Moved(
                                people.author(thread.author),
                                Instant.now(),
                                thread.movedFrom.stream()
                                        .map(slug -> groups.ref(slug, language))
                                        .toList()),
                null,
                thread.freshness,
                thread.removed.stream().map(post -> removed(thread, post, account)).toList(),
                List.copyOf(thread.suggestions),
                List.copyOf(thread.lifts),
                PretendRequests.seen(thread, member == null ? null : member.username()),
                thread.route,
                thread.redaction,
                yours(thread, thread, account));
    }

    private @Nullable Closed closed(Thread thread) {
        var closing = thread.closing;
        if (closing == null) {
            return null;
        }
        var original = closing.of() == null ? null : store.thread(closing.of());
        var note = closing.note();
        return new Closed(
                closing.reason(),
                people.author(thread.closedBy),
                Instant.now(),
                note == null || note.isBlank() ? null : new Text(note, "en"),
                original == null
                        ? null
                        : new QuestionRef(
                                original.id, original.title, original.language, state(original)),
                closing.url());
    }

    @Override
    public Mono<Question> close(String id, ClosingForm form) {
        return act(
                id,
                "QuestionClosed",
                (thread, account) -> {
                    if (form.reason() == ClosingReason.DUPLICATE && form.of() == null) {
                        refuse(List.of(new FieldProblem("of", "closing.of", "Which one?")));
                    }
                    thread.closing = form;
                    thread.closedBy = account.username;
                    return true;
                });
    }

    @Override
    public Mono<Question> reopen(String id) {
        return act(
                id,
                "QuestionReopened",
                (thread, account) -> {
                    thread.closing = null;
                    return true;
                });
    }

    @Override
    public Mono<Page<QuestionSummary>> duplicates(
            String id, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller ->
                        PretendLists.page(
                                store.threads.values().stream()
                                        .filter(each ->
                                                each.closing != null
                                                        && id.equals(each.closing.of()))
                                        .toList(),
                                limit,
                                after,
                                each -> summary(each, caller.language()),
                                null));
    }

    private static void settling(
            Thread thread, boolean own, Account account, Collection<String> may) {
        var organiser = thread.groups.stream().anyMatch(each -> organises(account, each));
        if (thread.closing != null) {
            if (organiser || own && thread.closedBy.equals(account.username)) {
                may.add("reopen");
            }
            return;
        }
        may.add("answer");
        if (organiser || own) {
            may.addAll(Set.of("close.duplicate", "close.elsewhere"));
        }
        if (organiser) {
            may.add("close.out_of_scope");
        }
    }

    private static boolean organises(Account account, String group) {
        return "organiser".equals(account.roles.get(group));
    }

    private static Yours yours(Thread thread, Post post, @Nullable Account account) {
        if (account == null || account.blocked) {
            return Yours.NOTHING;
        }
        var own = post.author.equals(account.username);
        var may = new java.util.HashSet<>(Set.of("comment", "freshness"));
        if (!post.author.equals(account.username)) {
            may.add("suggest");
        }
        if (post.freshness != null && post.freshness.by().username().equals(account.username)) {
            may.add("freshness.withdraw");
        }
        if (own && post != thread && !post.accepted && post.comments.isEmpty()) {
            may.addAll(Set.of("convert", "remove"));
        }
        if (own && post == thread) {
            may.addAll(Set.of("move", "lift", "request"));
            if (PretendHelpdesk.holds(thread)) {
                may.add("hub");
            }
            if (thread.visibility == Visibility.CONFIDENTIAL) {
                may.add("redact");
            }
        }
        may.add(own ? "edit" : "vote");
        if (post != thread) {
            may.addAll(PretendThanks.may(thread, post, account.username));
        }
        if (own) {
            may.add("edit.audience");
        }
        if (post == thread) {
            if (thread.requests.stream()
                    .anyMatch(one -> one.to().username().equals(account.username))) {
                may.add("respond");
            }
            may.add("follow");
            settling(thread, own, account, may);
        } else if (thread.author.equals(account.username) && thread.kind == Kind.QUESTION) {
            may.add("accept");
        }
        return new Yours(
                post.votes.getOrDefault(account.username, 0),
                post == thread && thread.followers.contains(account.username),
                may);
    }

    private @Nullable Edited edited(Post post) {
        return post.earlier.isEmpty()
                ? null
                : new Edited(people.author(post.author), post.created, post.version);
    }

    private Answer answer(Thread thread, Post answer, @Nullable Account account) {
        return new Answer(
                answer.id,
                answer.body,
                PretendMarkdown.html(answer.body),
                answer.language,
                thread.law == null ? null : answer.basis,
                people.author(answer.author),
                answer.created,
                answer.edited,
                edited(answer),
                votes(answer),
                answer.accepted,
                answer.freshness,
                first(thread, answer.comments, account),
                answer.comments.size(),
                PretendThanks.seen(answer, account == null ? null : account.username),
                answer.version,
                null,
                yours(thread, answer, account));
    }

    private RemovedPost removed(Thread thread, Post post, @Nullable Account account) {
        var own = account != null && account.username.equals(post.author);
        var author = people.author(post.author);
        return new RemovedPost(
                post.id,
                "answer",
                null,
                PretendMarkdown.html(post.body),
                post.language,
                author,
                new Removed(author, Instant.now(), Instant.now().plusSeconds(86_400)),
                new Yours(0, false, own ? Set.of("restore") : Set.of()));
    }

    @Override
    public Mono<Question> move(String id, MoveForm form) {
        return act(
                id,
                "QuestionMoved",
                (thread, account) -> {
                    if (form.groups().isEmpty()) {
                        refuse(List.of(new FieldProblem("groups", "list.short", "Which one?")));
                    }
                    thread.movedFrom = thread.groups;
                    thread.groups = form.groups();
                    return true;
                });
    }

    @Override
    public Mono<Question> nameExperts(String id, ExpertsForm form) {
        return act(
                id,
                "ExpertsNamed",
                (thread, account) -> {
                    thread.experts = form.experts();
                    return true;
                });
    }

    @Override
    public Mono<Author> whoAsked(String id, @Nullable String key) {
        return Mono.fromSupplier(() -> people.author(store.thread(id).author));
    }

    @Override
    public Mono<Page<PersonSummary>> experts(@Nullable String q, @Nullable List<String> topic) {
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            store.accounts.values().stream()
                                    .filter(each -> each.username.startsWith(q == null ? "" : q))
                                    .limit(8)
                                    .map(each -> people.summary(each, List.of(), caller.language()))
                                    .toList();
                    return new Page<>(found, null, found.size());
                });
    }

    @Override
    public Mono<Question> commentToAnswer(String id, String comment) {
        return act(
                id,
                "CommentBecameAnswer",
                (thread, account) -> shift(thread.comments, thread.answers, comment));
    }

    @Override
    public Mono<Question> answerToComment(String id, String answer, @Nullable String under) {
        return act(
                id,
                "AnswerBecameComment",
                (thread, account) -> shift(thread.answers, thread.comments, answer));
    }

    @Override
    public Mono<Question> remove(String id) {
        return Mono.error(PretendStore.refused(ProblemType.CONFLICT, "Others built on it."));
    }

    @Override
    public Mono<Question> restore(String id) {
        return Mono.error(PretendStore.refused(ProblemType.CONFLICT, "It is there."));
    }

    @Override
    public Mono<Question> removeAnswer(String id, String answer) {
        return act(
                id,
                "AnswerRemoved",
                (thread, account) -> shift(thread.answers, thread.removed, answer));
    }

    @Override
    public Mono<Question> restoreAnswer(String id, String answer) {
        return act(
                id,
                "AnswerRestored",
                (thread, account) -> shift(thread.removed, thread.answers, answer));
    }

    @Override
    public Mono<Question> removeComment(String id, String comment) {
        return act(
                id,
                "CommentRemoved",
                (thread, account) -> shift(thread.comments, thread.removed, comment));
    }

    @Override
    public Mono<Question> restoreComment(String id, String comment) {
        return act(
                id,
                "CommentRestored",
                (thread, account) -> shift(thread.removed, thread.comments, comment));
    }

    private static boolean shift(List<Post> from, List<Post> to, String id) {
        var found = from.stream().filter(post -> post.id.equals(id)).findFirst();
        found.ifPresent(post -> {
            from.remove(post);
            to.add(post);
        });
        return found.isPresent();
    }

    private Comment comment(Thread thread, Post comment, @Nullable Account account) {
        var own = account != null && account.username.equals(comment.author);
        return new Comment(
                comment.id,
                comment.body,
                PretendMarkdown.inline(PretendMarkdown.escaped(comment.body)),
                comment.language,
                people.author(comment.author),
                comment.created,
                null,
                new Yours(0, false, own ? Set.of("convert", "remove") : Set.of()));
    }

    @Override
    public Mono<ResponseEntity<Question>> ask(QuestionForm form, @Nullable String key) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.writer(caller);
                    check(form);
                    var thread = new Thread();
                    thread.id = store.nextId();
                    thread.author = account.username;
                    thread.followers.add(account.username);
                    fill(thread, form);
                    store.threads.put(thread.id, thread);
                    live.happened("QuestionAsked", thread, List.of());
                    return created(thread, caller);
                });
    }

    private static void fill(Thread thread, QuestionForm form) {
        thread.kind = form.kind() == null ? Kind.QUESTION : form.kind();
        thread.title = form.title().strip();
        thread.body = form.body();
        thread.language = form.language();
        thread.law = form.law();
        thread.topics = form.topics();
        thread.groups = form.groups();
        thread.visibility = form.visibility() == null ? Visibility.PUBLIC : form.visibility();
        if (form.experts() != null) {
            thread.experts = form.experts();
        }
        if (form.asMemberOf() != null) {
            thread.asMemberOf = form.asMemberOf();
        }
    }

    private static void check(QuestionForm form) {
        var problems = new ArrayList<FieldProblem>();
        var title = form.title().strip().length();
        if (title < 10 || title > 150) {
            problems.add(
                    new FieldProblem(
                            "title", "title.length", "Between 10 and 150 characters, please."));
        }
        body(form.body(), 20, 30_000, problems);
        if (form.topics().isEmpty() || form.topics().size() > 5) {
            problems.add(new FieldProblem("topics", "topics.count", "One to five topics, please."));
        }
        if (form.groups().isEmpty()) {
            problems.add(
                    new FieldProblem("groups", "groups.count", "Choose a group, or everyone."));
        }
        refuse(problems);
    }

    private static void body(String body, int min, int max, List<FieldProblem> problems) {
        if (body.strip().length() < min || body.length() > max) {
            problems.add(
                    new FieldProblem(
                            "body",
                            "body.length",
                            "Between " + min + " and " + max + " characters, please."));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(ProblemType.INVALID, "Some fields need another look.", problems);
        }
    }

    private ResponseEntity<Question> created(Thread thread, Caller caller) {
        return ResponseEntity.created(URI.create("/api/v1/questions/" + thread.id))
                .body(question(thread, caller, 1));
    }

    /** An act on a thread by somebody who may write. */
    private Mono<Question> act(String id, String fact, BiFunction<Thread, Account, Boolean> act) {
        return PretendStore.caller()
                .map(caller -> {
                    var thread = store.thread(id);
                    var account = store.writer(caller);
                    if (act.apply(thread, account)) {
                        live.happened(fact, thread, List.of());
                    }
                    return question(thread, caller, 1);
                });
    }

    private static Post answer(Thread thread, String id) {
        return thread.answers.stream()
                .filter(answer -> answer.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        PretendStore.refused(ProblemType.NOT_FOUND, "There is no such answer."));
    }

    @Override
    public Mono<Question> edit(String id, QuestionForm form) {
        return act(
                id,
                "QuestionEdited",
                (thread, account) -> {
                    check(form);
                    version(form.version(), thread);
                    thread.reason = form.reason();
                    fill(thread, form);
                    return true;
                });
    }

    private static void version(@Nullable Long version, Post post) {
        if (version == null || version != post.version) {
            throw PretendStore.refused(
                    ProblemType.CONFLICT, "Somebody else saved a change while you were writing.");
        }
        post.version++;
        post.earlier.add(post.body);
        post.edited = Instant.now();
    }

    @Override
    public Mono<Question> vote(String id, VoteForm form) {
        return act(
                id,
                "VoteCast",
                (thread, account) -> {
                    thread.votes.put(account.username, form.value());
                    return true;
                });
    }

    @Override
    public Mono<Question> withdrawVote(String id) {
        return act(
                id, "VoteCast", (thread, account) -> thread.votes.remove(account.username) != null);
    }

    @Override
    public Mono<Question> follow(String id) {
        return act(
                id,
                "QuestionFollowed",
                (thread, account) -> thread.followers.add(account.username));
    }

    @Override
    public Mono<Question> unfollow(String id) {
        return act(
                id,
                "QuestionFollowed",
                (thread, account) -> thread.followers.remove(account.username));
    }

    @Override
    public Mono<ResponseEntity<Question>> comment(
            String id, CommentForm form, @Nullable String key) {
        return act(
                        id,
                        "CommentPosted",
                        (thread, account) -> {
                            comment(thread, form, account);
                            tell("comment_posted", "asked", account, thread, null, thread.author);
                            return true;
                        })
                .map(ResponseEntity::ok);
    }

    private void comment(Post post, CommentForm form, Account account) {
        var problems = new ArrayList<FieldProblem>();
        body(form.body(), 5, 1000, problems);
        refuse(problems);
        post.comments.add(written(form.body(), form.language(), account));
    }

    private Post written(String body, String language, Account account) {
        var post = new Post();
        post.id = store.nextId();
        post.body = body;
        post.language = language;
        post.author = account.username;
        return post;
    }

    private void tell(
            String kind,
            String reason,
            Account actor,
            Thread thread,
            @Nullable String answer,
            String member) {
        if (!member.equals(actor.username)) {
            live.notify(
                    kind, reason, people.author(actor.username), thread, answer, List.of(member));
        }
    }

    @Override
    public Mono<ResponseEntity<Question>> answer(String id, AnswerForm form, @Nullable String key) {
        return act(
                        id,
                        "AnswerPosted",
                        (thread, account) -> {
                            var problems = new ArrayList<FieldProblem>();
                            body(form.body(), 20, 30_000, problems);
                            refuse(problems);
                            var answer = written(form.body(), form.language(), account);
                            answer.basis = form.basis();
                            thread.answers.add(answer);
                            thread.active = Instant.now();
                            tell(
                                    "answer_posted",
                                    "asked",
                                    account,
                                    thread,
                                    answer.id,
                                    thread.author);
                            return true;
                        })
                .flatMap(after -> question(id, null, store.thread(id).answers.getLast().id))
                .map(ResponseEntity::ok);
    }

    @Override
    public Mono<Question> editAnswer(String id, String answerId, AnswerForm form) {
        return act(
                id,
                "AnswerEdited",
                (thread, account) -> {
                    var answer = answer(thread, answerId);
                    version(form.version(), answer);
                    answer.body = form.body();
                    answer.language = form.language();
                    answer.basis = form.basis();
                    return true;
                });
    }

    @Override
    public Mono<Question> voteAnswer(String id, String answer, VoteForm form) {
        return act(
                id,
                "VoteCast",
                (thread, account) -> {
                    answer(thread, answer).votes.put(account.username, form.value());
                    return true;
                });
    }

    @Override
    public Mono<Question> withdrawAnswerVote(String id, String answer) {
        return act(
                id,
                "VoteCast",
                (thread, account) -> answer(thread, answer).votes.remove(account.username) != null);
    }

    @Override
    public Mono<Question> accept(String id, String answerId) {
        return act(
                id,
                "AnswerAccepted",
                (thread, account) -> {
                    if (!thread.author.equals(account.username)) {
                        throw PretendStore.refused(
                                ProblemType.FORBIDDEN,
                                "Only the asker or an organiser accepts an answer.");
                    }
                    var answer = answer(thread, answerId);
                    thread.answers.forEach(each -> each.accepted = each == answer);
                    tell("answer_accepted", "answered", account, thread, answerId, answer.author);
                    return true;
                });
    }

    @Override
    public Mono<Question> withdrawAcceptance(String id, String answer) {
        return act(
                id,
                "AcceptanceWithdrawn",
                (thread, account) -> {
                    answer(thread, answer).accepted = false;
                    return true;
                });
    }

    @Override
    public Mono<ResponseEntity<Question>> commentAnswer(
            String id, String answerId, CommentForm form, @Nullable String key) {
        return act(
                        id,
                        "CommentPosted",
                        (thread, account) -> {
                            var answer = answer(thread, answerId);
                            comment(answer, form, account);
                            tell(
                                    "comment_posted",
                                    "answered",
                                    account,
                                    thread,
                                    answerId,
                                    answer.author);
                            return true;
                        })
                .map(ResponseEntity::ok);
    }

    @Override
    public Mono<Page<PersonSummary>> matches(String id) {
        return PretendStore.caller()
                .map(caller -> {
                    var thread = store.thread(id);
                    var found =
                            store.accounts.values().stream()
                                    .filter(each -> !each.username.equals(thread.author))
                                    .filter(each ->
                                            PretendLists.any(thread.topics, each.profile.canHelp()))
                                    .limit(5)
                                    .toList();
                    return PretendLists.page(
                            found,
                            5,
                            null,
                            each -> people.summary(each, thread.topics, caller.language()),
                            null);
                });
    }

    @Override
    public Mono<List<Completion>> wikis(@Nullable String q) {
        return Mono.just(List.of(new Completion("Commons:", "Wikimedia Commons")));
    }

    @Override
    public Mono<Page<Author>> mentionable(@Nullable String q, @Nullable String question) {
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            store.accounts.values().stream()
                                    .filter(account ->
                                            q != null
                                                    && !q.isBlank()
                                                    && PretendLists.matches(q, account.username))
                                    .limit(8)
                                    .map(account -> people.author(account.username))
                                    .toList();
                    return new Page<>(found, null, found.size());
                });
    }

    @Override
    public Mono<Preview> preview(PreviewForm form) {
        return Mono.just(new Preview(PretendMarkdown.html(form.body())));
    }
}
