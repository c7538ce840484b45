package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static Told told(String fact, String kind, String question, boolean read) {
        return new Told(
                fact,
                kind,
                "followed",
                null,
                "actor " + fact,
                question,
                null,
                null,
                Instant.EPOCH,
                read,
                null);
    }

    @Test
    void putsUnreadAnswersToOneQuestionTogether() {
        var bundles =
                Bundle.of(
                        List.of(
                                told("1", "answer_posted", "Q", true),
                                told("2", "answer_posted", "Q", false),
                                told("3", "answer_posted", "R", false),
                                told("4", "comment_posted", "Q", false),
                                told("5", "answer_posted", "Q", false)));

        assertThat(bundles)
                .extracting(bundle -> bundle.told().stream().map(Told::fact).toList())
                .containsExactly(List.of("5", "2"), List.of("4"), List.of("3"), List.of("1"));
        assertThat(bundles.getFirst().actors()).containsExactly("actor 5", "actor 2");
        assertThat(bundles.getFirst().oldest().fact()).isEqualTo("2");
    }

    @Test
    void leavesApartWhatHappensOnce() {
        assertThat(
                        Bundle.of(
                                List.of(
                                        told("1", "answer_accepted", "Q", false),
                                        told("2", "answer_accepted", "Q", false))))
                .hasSize(2);
    }
}
