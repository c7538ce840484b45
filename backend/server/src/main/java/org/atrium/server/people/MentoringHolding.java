package org.atrium.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.shared.Text;
import org.atrium.server.people.MentorBook.Approach;
import org.atrium.server.people.MentorBook.Asking;
import org.atrium.server.people.MentorBooks.Change;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a member asked to mentor them, and whom they mentor; it ends when one of the two goes. */
@Component
@Order(2)
class MentoringHolding implements Holding {

    private final MentorBooks books;

    MentoringHolding(MentorBooks books) {
        this.books = books;
    }

    /**
     * What the member said, as a learner the note, as a mentor the message.
     *
     * @param topics ids
     */
    record Kept(
            boolean asMentor,
            List<String> topics,
            @Nullable Text said,
            MentoringState state,
            Instant at) {

        static Kept ofMentor(Asking asking) {
            return new Kept(
                    true, asking.topics(), asking.message(), asking.state(), asking.since());
        }

        static Kept ofLearner(Asking asking) {
            return new Kept(false, asking.topics(), asking.note(), asking.state(), asking.at());
        }
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(new Part("mentoring", books.of(member).flatMapMany(this::kept)));
    }

    private Flux<Kept> kept(MentorBook own) {
        var asked =
                books.of(own.mentors())
                        .flatMapIterable(theirs ->
                                theirs.values().stream()
                                        .flatMap(book -> book.of(own.id()).stream())
                                        .map(Kept::ofLearner)
                                        .toList());
        return Flux.concat(
                asked, Flux.fromStream(() -> own.askings().stream().map(Kept::ofMentor)));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        return books.of(leaver.id())
                .flatMapMany(own -> Flux.fromIterable(own.approached()).map(Approach::mentor))
                .concatMap(mentor -> books.change(mentor, (book, now) -> left(book, leaver, now)))
                .then(Mono.defer(() -> books.change(leaver.id(), MentoringHolding::closed)))
                .then(Mono.defer(() -> books.remove(leaver.id())));
    }

    private static Mono<Change> left(MentorBook book, Leaver learner, Instant now) {
        return Mono.justOrEmpty(book.of(learner.id()))
                .map(asking ->
                        new Change(
                                book.without(learner.id()),
                                ended(asking, learner.id(), book, book.id(), now).stream()
                                        .toList()));
    }

    private static Mono<Change> closed(MentorBook own, Instant now) {
        var facts =
                own.askings().stream()
                        .flatMap(asking ->
                                ended(asking, own.id(), own, asking.learner(), now).stream())
                        .toList();
        return facts.isEmpty()
                ? Mono.empty()
                : Mono.just(new Change(MentorBook.empty(own.id(), own.version()), facts));
    }

    private static Optional<Fact> ended(
            Asking asking, String actor, MentorBook book, String other, Instant now) {
        return asking.isActive()
                ? Optional.of(AskingMentors.told(AskingMentors.ENDED, actor, book, other, now))
                : Optional.empty();
    }
}
