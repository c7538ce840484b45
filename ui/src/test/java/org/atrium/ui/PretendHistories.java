package org.atrium.ui;

import java.util.List;
import java.util.stream.LongStream;
import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.HistoryApi;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RestoreForm;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Page;
import org.atrium.ui.PretendStore.Post;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Histories of pretended threads: every text that a post had, compared as a whole. */
final class PretendHistories implements HistoryApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendQuestions questions;

    PretendHistories(PretendStore store, PretendPeople people, PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.questions = questions;
    }

    private Post post(String id, @Nullable String answer) {
        var thread = store.thread(id);
        return answer == null
                ? thread
                : thread.answers.stream()
                        .filter(one -> one.id.equals(answer))
                        .findFirst()
                        .orElseThrow();
    }

    private static String text(Post post, long version) {
        return version == post.version ? post.body : post.earlier.get((int) version - 1);
    }

    private Version version(Post post, long number) {
        var size = text(post, number).length();
        return new Version(
                number,
                people.author(post.author),
                post.created,
                null,
                null,
                size,
                number == 1 ? null : size - text(post, number - 1).length());
    }

    private Mono<Page<Version>> list(Post post) {
        var all =
                LongStream.rangeClosed(1, post.version)
                        .map(number -> post.version + 1 - number)
                        .mapToObj(number -> version(post, number))
                        .toList();
        return Mono.just(new Page<>(all, null, all.size()));
    }

    private VersionText read(Post post, long number) {
        var body = text(post, number);
        return new VersionText(
                version(post, number),
                null,
                body,
                PretendMarkdown.html(body),
                post.language,
                null,
                null,
                List.of());
    }

    private VersionDifference difference(Post post, long version, @Nullable Long from) {
        var earlier = from == null ? version - 1 : from;
        return new VersionDifference(
                version(post, earlier),
                version(post, version),
                new Difference(List.of(), passages(text(post, earlier), text(post, version))),
                post.language,
                post.language,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<Passage> passages(String before, String after) {
        return before.equals(after)
                ? List.of(new Passage(Change.KEPT, before))
                : List.of(new Passage(Change.REMOVED, before), new Passage(Change.ADDED, after));
    }

    private Mono<Question> restore(String id, Post post, long version) {
        var body = text(post, version);
        post.earlier.add(post.body);
        post.body = body;
        post.version++;
        return questions.question(id);
    }

    @Override
    public Mono<Page<Version>> history(String id, @Nullable Integer limit, @Nullable String after) {
        return list(post(id, null));
    }

    @Override
    public Mono<VersionText> version(String id, long version) {
        return Mono.fromSupplier(() -> read(post(id, null), version));
    }

    @Override
    public Mono<VersionDifference> difference(String id, long version, @Nullable Long from) {
        return Mono.fromSupplier(() -> difference(post(id, null), version, from));
    }

    @Override
    public Mono<Question> restoreVersion(String id, long version, RestoreForm form) {
        return restore(id, post(id, null), version);
    }

    @Override
    public Mono<Page<Version>> answerHistory(
            String id, String answer, @Nullable Integer limit, @Nullable String after) {
        return list(post(id, answer));
    }

    @Override
    public Mono<VersionText> answerVersion(String id, String answer, long version) {
        return Mono.fromSupplier(() -> read(post(id, answer), version));
    }

    @Override
    public Mono<VersionDifference> answerDifference(
            String id, String answer, long version, @Nullable Long from) {
        return Mono.fromSupplier(() -> difference(post(id, answer), version, from));
    }

    @Override
    public Mono<Question> restoreAnswerVersion(
            String id, String answer, long version, RestoreForm form) {
        return restore(id, post(id, answer), version);
    }

    @Override
    public Mono<Difference> compare(DifferenceForm form) {
        return Mono.just(new Difference(List.of(), passages(form.before(), form.after())));
    }
}
