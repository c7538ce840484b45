package org.atrium.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionRef;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.ThanksApi;
import org.atrium.contract.questions.ThanksForm;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.ui.PretendStore.Post;
import org.atrium.ui.PretendStore.Thread;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Thanks that are not said. */
final class PretendThanks implements ThanksApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendQuestions questions;

    PretendThanks(PretendStore store, PretendPeople people, PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.questions = questions;
    }

    static Set<String> may(Thread thread, Post answer, String username) {
        if (answer.author.equals(username)) {
            return Set.of("thanks.show");
        }
        return answer.thankedBy.contains(username)
                ? Set.of("thank.withdraw", "thank.named")
                : thread.topics.isEmpty() ? Set.of("thank") : Set.of("thank", "thank.named");
    }

    static List<Confirmation> seen(Post answer, @Nullable String viewer) {
        return answer.confirmations.stream()
                .filter(one ->
                        one.shown()
                                || answer.author.equals(viewer)
                                || one.by().username().equals(viewer))
                .toList();
    }

    private Mono<Question> act(String id, String answer, BiConsumer<Post, String> act) {
        return PretendStore.caller()
                .doOnNext(caller ->
                        store.thread(id).answers.stream()
                                .filter(post -> post.id.equals(answer))
                                .forEach(post -> act.accept(post, store.writer(caller).username)))
                .flatMap(caller -> questions.question(id));
    }

    @Override
    public Mono<Question> thank(String id, String answer, @Nullable ThanksForm form) {
        return act(
                id,
                answer,
                (post, me) -> {
                    post.thankedBy.add(me);
                    var topics = form == null ? List.<String>of() : form.topics();
                    if (!topics.isEmpty()) {
                        post.confirmations.add(confirmation(people, store, me, topics, false));
                    }
                });
    }

    static Confirmation confirmation(
            PretendPeople people,
            PretendStore store,
            String by,
            List<String> topics,
            boolean shown) {
        var labels =
                topics.stream()
                        .map(id ->
                                new Label(
                                        id,
                                        Objects.requireNonNull(store.topics.get(id))
                                                .labels()
                                                .getOrDefault(Locale.ENGLISH.getLanguage(), id)))
                        .toList();
        return new Confirmation(people.author(by), labels, Instant.now(), shown);
    }

    @Override
    public Mono<Question> withdraw(String id, String answer) {
        return act(
                id,
                answer,
                (post, me) -> {
                    post.thankedBy.remove(me);
                    post.confirmations.removeIf(one -> one.by().username().equals(me));
                });
    }

    @Override
    public Mono<Question> show(String id, String answer, String username) {
        return showing(id, answer, username, true);
    }

    @Override
    public Mono<Question> hide(String id, String answer, String username) {
        return showing(id, answer, username, false);
    }

    private Mono<Question> showing(String id, String answer, String username, boolean shown) {
        return act(
                id,
                answer,
                (post, me) ->
                        post.confirmations.replaceAll(one ->
                                one.by().username().equals(username)
                                        ? new Confirmation(one.by(), one.topics(), one.at(), shown)
                                        : one));
    }

    @Override
    public Mono<Page<ConfirmedAnswer>> confirmations(
            String username, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var member = caller.member();
                    var self = member != null && member.username().equals(username);
                    var all =
                            store.threads.values().stream()
                                    .flatMap(thread ->
                                            thread.answers.stream()
                                                    .filter(post -> post.author.equals(username))
                                                    .flatMap(post ->
                                                            seen(post, self ? username : null)
                                                                    .stream()
                                                                    .map(one ->
                                                                            confirmed(
                                                                                    thread, post,
                                                                                    one))))
                                    .toList();
                    return new Page<>(all, null, (long) all.size());
                });
    }

    private static ConfirmedAnswer confirmed(Thread thread, Post post, Confirmation one) {
        var ref = new QuestionRef(thread.id, thread.title, thread.language, State.ANSWERED);
        return new ConfirmedAnswer(ref, post.id, one);
    }
}
