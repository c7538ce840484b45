package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.Source;
import org.atrium.server.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What a member gave to threads, for nobody but themselves. */
@Component
class Contributions {

    private static final String LICENCE = "CC BY-SA 4.0";
    private static final int TOGETHER = 20;

    private final SearchIndex index;
    private final Questions questions;

    Contributions(SearchIndex index, Questions questions) {
        this.index = index;
        this.questions = questions;
    }

    /**
     * A text of theirs.
     *
     * @param kind `question`, `discussion`, `announcement`, `answer`, `comment`, `suggestion`
     * @param text Markdown
     * @param visibility of the thread
     */
    record Post(
            String id,
            String kind,
            String address,
            @Nullable String title,
            String text,
            String language,
            Instant createdAt,
            @Nullable Instant editedAt,
            List<String> topics,
            List<String> groups,
            String visibility,
            String licence,
            @Nullable String source) {}

    /**
     * @param part id of the answer; null for the question
     * @param value 1 or -1
     */
    record Vote(String address, @Nullable String part, int value) {}

    /** That they asked somebody to help, or were asked. */
    record Request(String address, boolean received, RequestState state, Instant at) {}

    /**
     * That an answer helped them.
     *
     * @param topics ids of those that they let be shown
     */
    record Thanks(String address, String answer, List<String> topics) {}

    Flux<Post> posts(String member) {
        return threads(member).concatMapIterable(thread -> posts(thread, member).toList(), 1);
    }

    Flux<Vote> votes(String member) {
        return threads(member).concatMapIterable(thread -> votes(thread, member).toList(), 1);
    }

    Flux<Request> requests(String member) {
        return threads(member).concatMapIterable(thread -> requests(thread, member).toList(), 1);
    }

    Flux<Thanks> thanks(String member) {
        return threads(member).concatMapIterable(thread -> thanks(thread, member).toList(), 1);
    }

    private Flux<Question> threads(String member) {
        return index.<List<String>>query(session ->
                        session.search(QuestionEntry.class)
                                .select(f -> f.id(String.class))
                                .where(f -> f.match().field("contributors").matching(member))
                                .sort(f -> f.field("createdAt"))
                                .fetchAllHits())
                .flatMapIterable(ids -> ids)
                .buffer(TOGETHER)
                .concatMap(questions::byIds, 1);
    }

    /** Member ids of those of whom something is in it. */
    static Set<String> contributors(Question question) {
        return Stream.of(
                        Stream.of(question.author().member()),
                        question.writersOfPosts().map(Writer::member),
                        question.removedPosts().stream().map(RemovedPost::writer),
                        question.suggestions().stream().map(one -> one.by().member()),
                        question.requests().stream().flatMap(one -> Stream.of(one.to(), one.by())),
                        question.thanks().stream().map(Thanking::by),
                        question.up().stream(),
                        question.down().stream(),
                        question.answers().stream()
                                .flatMap(answer ->
                                        Stream.concat(
                                                answer.up().stream(), answer.down().stream())))
                .flatMap(members -> members)
                .collect(Collectors.toSet());
    }

    private static Stream<Post> posts(Question thread, String member) {
        var own =
                thread.isBy(member)
                        ? Stream.of(
                                post(
                                        thread,
                                        thread.id(),
                                        thread.kind().value(),
                                        thread.title(),
                                        thread.body(),
                                        thread.language(),
                                        thread.createdAt(),
                                        thread.editedAt(),
                                        thread.source()))
                        : Stream.<Post>of();
        var answers =
                Stream.concat(
                                thread.answers().stream(),
                                thread.removedPosts().stream()
                                        .map(RemovedPost::answer)
                                        .filter(Objects::nonNull))
                        .toList();
        var answered =
                answers.stream()
                        .filter(answer -> answer.isBy(member))
                        .map(answer -> post(thread, answer));
        var comments =
                Stream.of(
                                thread.comments().stream(),
                                answers.stream().flatMap(answer -> answer.comments().stream()),
                                thread.removedPosts().stream()
                                        .map(RemovedPost::comment)
                                        .filter(Objects::nonNull))
                        .flatMap(some -> some)
                        .filter(comment -> comment.isBy(member))
                        .map(comment -> post(thread, comment));
        var suggestions =
                thread.suggestions().stream()
                        .filter(suggestion -> suggestion.isBy(member))
                        .map(suggestion ->
                                post(
                                        thread,
                                        suggestion.id(),
                                        "suggestion",
                                        suggestion.title(),
                                        suggestion.body(),
                                        thread.language(suggestion.answer()),
                                        suggestion.at(),
                                        null,
                                        null));
        return Stream.of(own, answered, comments, suggestions).flatMap(posts -> posts);
    }

    private static Post post(Question thread, Answer answer) {
        return post(
                thread,
                answer.id(),
                "answer",
                null,
                answer.body(),
                answer.language(),
                answer.createdAt(),
                answer.editedAt(),
                answer.source());
    }

    private static Post post(Question thread, Comment comment) {
        return post(
                thread,
                comment.id(),
                "comment",
                null,
                comment.body(),
                comment.language(),
                comment.createdAt(),
                null,
                comment.source());
    }

    private static Post post(
            Question thread,
            String id,
            String kind,
            @Nullable String title,
            String kept,
            String language,
            Instant createdAt,
            @Nullable Instant editedAt,
            @Nullable Source source) {
        return new Post(
                id,
                kind,
                address(thread),
                title,
                Mentions.written(kept, Map.of()),
                language,
                createdAt,
                editedAt,
                thread.topics(),
                thread.groups(),
                thread.visibility().value(),
                source == null ? LICENCE : source.licence(),
                source == null ? null : source.url());
    }

    private static String address(Question thread) {
        return "/questions/" + thread.id();
    }

    private static Stream<Vote> votes(Question thread, String member) {
        var own = vote(thread, null, thread.up(), thread.down(), member);
        var answers =
                thread.answers().stream()
                        .flatMap(answer ->
                                vote(thread, answer.id(), answer.up(), answer.down(), member));
        return Stream.concat(own, answers);
    }

    private static Stream<Vote> vote(
            Question thread,
            @Nullable String answer,
            Set<String> up,
            Set<String> down,
            String member) {
        var value = up.contains(member) ? 1 : down.contains(member) ? -1 : 0;
        return value == 0 ? Stream.empty() : Stream.of(new Vote(address(thread), answer, value));
    }

    private static Stream<Request> requests(Question thread, String member) {
        return thread.requests().stream()
                .filter(request -> request.to().equals(member) || request.by().equals(member))
                .map(request ->
                        new Request(
                                address(thread),
                                request.to().equals(member),
                                request.state(),
                                request.at()));
    }

    private static Stream<Thanks> thanks(Question thread, String member) {
        return thread.answers().stream()
                .filter(answer -> thread.thanks().contains(Thanking.thanks(answer.id(), member)))
                .map(answer ->
                        new Thanks(
                                address(thread),
                                answer.id(),
                                thread.confirmation(answer.id(), member)
                                        .map(Confirmation::topics)
                                        .orElse(List.of())));
    }
}
