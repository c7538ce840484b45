package org.atrium.server.questions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Source;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A thread as it is stored: one document with its answers, comments and votes, so that whatever
 * somebody does is one atomic update.
 *
 * @param excerpt plain text of the body, at most 200 characters
 * @param law code of the country whose law it is about; null for none
 * @param experts member ids of those whom it was asked in confidence
 * @param asMemberOf slug of the group as a member of which it was asked; null when by name
 * @param up member ids
 * @param down member ids
 * @param importedScore votes of the place it came from
 * @param edit the last change of the text; null when there was none, or before histories were kept
 * @param followers member ids
 * @param acceptedAnswer id of an answer
 * @param answerCount kept beside the answers, so that lists need not read them
 * @param closed null while it takes answers
 * @param moved where it was asked before
 * @param removal null while it is there
 * @param removedPosts answers and comments that were taken away
 * @param thanks who said that which answer answered them too, see {@link Thanking}; null in older
 *     ones
 * @param confirmations whom its answers helped, where they let it be shown; also of answers that
 *     were taken away
 * @param freshness whether its posts still hold, by id of the answer, or {@link #ITSELF}
 * @param suggestions edits that others suggest to its texts
 * @param lifts how it came to groups that it was not asked in
 * @param requests who was asked to help, each person once
 * @param route where it goes by itself; null for what stays where it is
 * @param redaction the copy for everybody that its asker wants to publish, or has published
 * @param looks who looked up who asked
 * @param version counts the versions of the text
 * @param acts counts every change
 */
@Document(Questions.COLLECTION)
record Question(
        @Id String id,
        Kind kind,
        String title,
        String body,
        String excerpt,
        String language,
        @Nullable String law,
        List<String> topics,
        List<String> tags,
        List<String> groups,
        Visibility visibility,
        @Nullable List<String> experts,
        Writer author,
        @Nullable String asMemberOf,
        Instant createdAt,
        Instant activeAt,
        @Nullable Instant editedAt,
        @Nullable Edit edit,
        Set<String> up,
        Set<String> down,
        int importedScore,
        Set<String> followers,
        List<Answer> answers,
        @Nullable String acceptedAnswer,
        int answerCount,
        List<Comment> comments,
        @Nullable Source source,
        List<String> duplicateOf,
        @Nullable Closed closed,
        @Nullable Moved moved,
        @Nullable List<Lift> lifts,
        @Nullable List<HelpRequest> requests,
        @Nullable Route route,
        @Nullable Removal removal,
        @Nullable List<RemovedPost> removedPosts,
        @Nullable Set<String> thanks,
        @Nullable List<Confirmation> confirmations,
        @Nullable List<Look> looks,
        @Nullable Map<String, Freshness> freshness,
        @Nullable List<Suggestion> suggestions,
        @Nullable Redaction redaction,
        long version,
        long acts,
        List<Fact> pendingFacts) {

    private static final String ITSELF = "question";

    @Override
    public List<String> experts() {
        return experts == null ? List.of() : experts;
    }

    @Override
    public List<Suggestion> suggestions() {
        return suggestions == null ? List.of() : suggestions;
    }

    /** To groups that it is in. */
    @Override
    public List<Lift> lifts() {
        return lifts == null
                ? List.of()
                : lifts.stream().filter(lift -> groups.contains(lift.group())).toList();
    }

    /** Without those of whoever asked without their name. */
    Stream<Answer> answersByName() {
        return answers.stream()
                .filter(answer -> asMemberOf == null || !isBy(answer.author().member()));
    }

    Optional<Lift> lift(String group) {
        return lifts().stream().filter(lift -> lift.group().equals(group)).findFirst();
    }

    @Override
    public List<HelpRequest> requests() {
        return requests == null ? List.of() : requests;
    }

    Optional<HelpRequest> request(String member) {
        return requests().stream().filter(one -> one.to().equals(member)).findFirst();
    }

    /** Slugs of the groups that somebody passed it on to. */
    List<String> groupsOfRequests() {
        return requests().stream()
                .map(HelpRequest::passedToGroup)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public Set<String> thanks() {
        return thanks == null ? Set.of() : thanks;
    }

    @Override
    public List<Confirmation> confirmations() {
        return confirmations == null ? List.of() : confirmations;
    }

    Optional<Confirmation> confirmation(String answer, String member) {
        return Confirmation.find(confirmations(), answer, member);
    }

    @Override
    public List<Look> looks() {
        return looks == null ? List.of() : looks;
    }

    @Override
    public List<RemovedPost> removedPosts() {
        return removedPosts == null ? List.of() : removedPosts;
    }

    Optional<Suggestion> findSuggestion(String suggestion) {
        return suggestions().stream().filter(one -> one.id().equals(suggestion)).findFirst();
    }

    /**
     * Of the text as it is now.
     *
     * @param answer id; null for the question
     */
    long version(@Nullable String answer) {
        return answer == null ? version : find(answer).map(Answer::version).orElse(version);
    }

    static String freshnessPath(@Nullable String answer) {
        return "freshness." + (answer == null ? ITSELF : answer);
    }

    /**
     * What was said last of the text as it is now; null for nothing.
     *
     * @param answer id; null for the question
     */
    @Nullable Freshness freshness(@Nullable String answer) {
        var said = freshness == null ? null : freshness.get(answer == null ? ITSELF : answer);
        var edited = answer == null ? editedAt : find(answer).map(Answer::editedAt).orElse(null);
        return said != null && said.isOfTextFrom(edited) ? said : null;
    }

    /**
     * @param answer id; null for the question
     */
    String language(@Nullable String answer) {
        return answer == null ? language : find(answer).map(Answer::language).orElse(language);
    }

    /** Null when they asked by their name. */
    @Nullable Veil veil() {
        return asMemberOf == null ? null : new Veil(author.member(), asMemberOf);
    }

    int votes() {
        return up.size() - down.size() + importedScore;
    }

    State state() {
        return state(closed, acceptedAnswer, answerCount);
    }

    static State state(@Nullable Closed closed, @Nullable String acceptedAnswer, int answerCount) {
        if (closed != null) {
            return State.CLOSED;
        }
        if (acceptedAnswer != null) {
            return State.SOLVED;
        }
        return answerCount > 0 ? State.ANSWERED : State.UNANSWERED;
    }

    boolean isBy(@Nullable String member) {
        return author.member().equals(member);
    }

    /** The accepted answer, then by votes, then by age. */
    Comparator<Answer> bestFirst() {
        return Comparator.comparing((Answer answer) -> !answer.id().equals(acceptedAnswer))
                .thenComparing(Comparator.comparingInt(Answer::votes).reversed())
                .thenComparing(Answer::createdAt)
                .thenComparing(Answer::id);
    }

    Optional<Answer> find(String answer) {
        return answers.stream().filter(one -> one.id().equals(answer)).findFirst();
    }

    Optional<RemovedPost> findRemoved(String post) {
        return removedPosts().stream().filter(one -> one.id().equals(post)).findFirst();
    }

    /** A comment, wherever in the thread. */
    Optional<Comment> findComment(String comment) {
        return Stream.concat(
                        comments.stream(),
                        answers.stream().flatMap(answer -> answer.comments().stream()))
                .filter(one -> one.id().equals(comment))
                .findFirst();
    }

    /** Id of the answer that a comment is below; null when it is below the question. */
    @Nullable String under(String comment) {
        return answers.stream()
                .filter(answer ->
                        answer.comments().stream().anyMatch(one -> one.id().equals(comment)))
                .map(Answer::id)
                .findFirst()
                .orElse(null);
    }

    /** Whether a post of this id is here, in whatever form, or was and was taken away. */
    boolean holds(String post) {
        return find(post).isPresent()
                || findComment(post).isPresent()
                || findRemoved(post).isPresent();
    }

    Posts posts() {
        return new Posts(answers, comments);
    }

    Posts without(String post) {
        return posts().without(post);
    }

    /** Ids of the questions that it repeats: as closed here, and as marked where it came from. */
    List<String> repeats() {
        return Stream.concat(
                        duplicateOf.stream(),
                        Stream.ofNullable(closed).map(Closed::of).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    /** Everybody who wrote something here, closed it or moved it. */
    Set<String> writers() {
        var acts =
                Stream.concat(
                        Stream.of(closed == null ? null : closed.by()),
                        Stream.of(moved == null ? null : moved.by()));
        var fresh = freshness == null ? List.<Freshness>of() : freshness.values();
        return Stream.of(
                        Stream.of(author),
                        fresh.stream().map(Freshness::by),
                        acts.filter(Objects::nonNull),
                        lifts().stream().map(Lift::by),
                        editors(),
                        removedPosts().stream().map(post -> post.removal().by()),
                        writersOfPosts())
                .flatMap(writers -> writers)
                .map(Writer::member)
                .collect(Collectors.toSet());
    }

    private Stream<Writer> editors() {
        var removed = removedPosts().stream().map(RemovedPost::answer).filter(Objects::nonNull);
        var edits = Stream.concat(answers.stream(), removed).map(Answer::edit);
        return Stream.concat(Stream.of(Optional.ofNullable(edit)), edits.map(Optional::ofNullable))
                .flatMap(Optional::stream)
                .map(Edit::by);
    }

    /**
     * Everybody who is seen to have to do with it: its writers and experts. Whoever asked without
     * their name is nobody in particular.
     */
    Set<String> people() {
        return Stream.of(
                        writers().stream(),
                        experts().stream(),
                        suggesters(),
                        confirmations().stream().map(Confirmation::by),
                        requests().stream().flatMap(HelpRequest::people),
                        Stream.ofNullable(route)
                                .map(Route::sent)
                                .filter(Objects::nonNull)
                                .map(Route.Sent::by),
                        redaction == null
                                ? Stream.<String>of()
                                : redaction.consents().keySet().stream(),
                        looks().stream().map(look -> look.by().member()))
                .flatMap(people -> people)
                .filter(member -> asMemberOf == null || !isBy(member))
                .collect(Collectors.toSet());
    }

    private Stream<String> suggesters() {
        return suggestions().stream()
                .flatMap(one ->
                        Stream.of(Optional.of(one.by()), Optional.ofNullable(one.declined())))
                .flatMap(Optional::stream)
                .map(Writer::member);
    }

    /** Who wrote the answers and comments. */
    Stream<Writer> writersOfPosts() {
        var below =
                answers.stream()
                        .flatMap(answer ->
                                Stream.concat(
                                        Stream.of(answer.author()),
                                        answer.comments().stream().map(Comment::author)));
        return Stream.concat(comments.stream().map(Comment::author), below);
    }

    /** That something happened here, or to a part of it. */
    Fact fact(String type, @Nullable String actor, @Nullable String part, Instant at) {
        return Fact.of(type, at, actor, id, part, visibility.value(), groups);
    }
}
