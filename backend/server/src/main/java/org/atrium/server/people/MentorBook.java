package org.atrium.server.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.shared.Text;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who asked a member to mentor them, and whom the member asked. What was said stands in the book of
 * the mentor alone.
 *
 * @param id member id
 * @param askings one of each learner
 * @param approached one for each mentor
 * @param version counts the changes, from 1; 0 for a book that is not there yet
 */
@Document(MentorBook.COLLECTION)
record MentorBook(
        @Id String id,
        List<Asking> askings,
        List<Approach> approached,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "mentoring";

    static final Duration LAPSES = Duration.ofDays(14);

    /** How long that is kept which is over. */
    static final Duration KEPT = Duration.ofDays(90);

    static MentorBook empty(String member, long version) {
        return new MentorBook(member, List.of(), List.of(), version, List.of());
    }

    /**
     * What a learner asked for, and what became of it.
     *
     * @param learner member id
     * @param topics ids
     */
    record Asking(
            String learner,
            List<String> topics,
            Text note,
            Instant at,
            MentoringState state,
            Instant since,
            @Nullable Text message) {

        Asking in(MentoringState next, Instant now) {
            return new Asking(learner, topics, note, at, next, now, message);
        }

        Asking taken(Text said, Instant now) {
            return new Asking(learner, topics, note, at, MentoringState.TAKEN, now, said);
        }

        /** As it is at a moment: what nobody answers lapses. */
        Asking at(Instant now) {
            var until = at.plus(LAPSES);
            return state == MentoringState.ASKED && !now.isBefore(until)
                    ? in(MentoringState.LAPSED, until)
                    : this;
        }

        boolean isOpen() {
            return state == MentoringState.ASKED;
        }

        boolean isActive() {
            return isOpen() || state == MentoringState.TAKEN;
        }

        private boolean isKept(Instant now) {
            return isActive() || since.plus(KEPT).isAfter(now);
        }
    }

    /**
     * Two people.
     *
     * @param mentor member id
     */
    record Pair(String mentor, Asking asking) {

        Stream<String> people() {
            return Stream.of(mentor, asking.learner());
        }
    }

    /**
     * That somebody was asked, or is about to be.
     *
     * @param mentor member id
     */
    record Approach(String mentor, Instant at) {}

    /** As it is at a moment, without what was over long ago. */
    MentorBook at(Instant now) {
        var kept =
                askings.stream()
                        .map(asking -> asking.at(now))
                        .filter(asking -> asking.isKept(now))
                        .toList();
        return new MentorBook(id, kept, approached, version, List.of());
    }

    Optional<Asking> of(String learner) {
        return askings.stream().filter(one -> one.learner().equals(learner)).findFirst();
    }

    Optional<Pair> pair(String learner) {
        return of(learner).map(asking -> new Pair(id, asking));
    }

    MentorBook with(Asking asking) {
        var all = new ArrayList<>(without(asking.learner()).askings());
        all.add(asking);
        return new MentorBook(id, all, approached, version, List.of());
    }

    MentorBook without(String learner) {
        var left = askings.stream().filter(one -> !one.learner().equals(learner)).toList();
        return new MentorBook(id, left, approached, version, List.of());
    }

    MentorBook approaching(List<Approach> all) {
        return new MentorBook(id, askings, all, version, List.of());
    }

    List<String> mentors() {
        return approached.stream().map(Approach::mentor).toList();
    }
}
