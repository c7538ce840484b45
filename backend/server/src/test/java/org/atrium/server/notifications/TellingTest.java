package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.questions.ThreadOutline.Remark;
import org.atrium.server.questions.ThreadOutline.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final ThreadOutline THREAD =
            new ThreadOutline(
                    "T",
                    Kind.QUESTION,
                    "A title",
                    "en",
                    Visibility.PUBLIC,
                    List.of("everyone"),
                    List.of("copyright"),
                    List.of(),
                    "asker",
                    Set.of("follower", "asker", "answerer"),
                    List.of(new Remark("c1", "remarker")),
                    List.of(
                            new Reply("a1", "answerer", List.of(new Remark("c2", "critic"))),
                            new Reply("a2", "other", List.of())));

    @Test
    void tellsOfAnAnswerWhoeverTookPart() {
        assertThat(Telling.participants(fact("AnswerPosted", "newcomer", "a3"), THREAD))
                .containsOnlyKeys("asker", "answerer", "other", "remarker", "follower")
                .containsEntry("asker", Reason.ASKED)
                .containsEntry("answerer", Reason.ANSWERED)
                .containsEntry("remarker", Reason.COMMENTED)
                .containsEntry("follower", Reason.FOLLOWED);
    }

    @Test
    void tellsNobodyOfTheirOwnActs() {
        assertThat(Telling.participants(fact("AnswerPosted", "asker", "a3"), THREAD))
                .doesNotContainKey("asker");
    }

    @Test
    void tellsTheAnswererOfAcceptanceButNotTheOthers() {
        assertThat(Telling.participants(fact("AnswerAccepted", "asker", "a1"), THREAD))
                .containsEntry("answerer", Reason.ANSWERED)
                .doesNotContainKeys("other", "asker", "remarker");
    }

    @Test
    void tellsOfACommentThoseOfThatPost() {
        assertThat(Telling.participants(fact("CommentPosted", "x", "c2"), THREAD))
                .containsOnlyKeys("asker", "answerer", "critic", "follower");
        assertThat(Telling.participants(fact("CommentPosted", "x", "c1"), THREAD))
                .containsEntry("remarker", Reason.COMMENTED)
                .doesNotContainKey("critic");
    }

    @Test
    void tellsOfThanksOnlyWhoeverWroteTheAnswer() {
        assertThat(Telling.participants(fact("AnswerHelped", "reader", "a1"), THREAD))
                .containsOnly(java.util.Map.entry("answerer", Reason.ANSWERED));
        assertThat(Telling.participants(fact("AnswerHelped", "answerer", "a1"), THREAD)).isEmpty();
        assertThat(Telling.participants(fact("AnswerHelped", "reader", "c2"), THREAD)).isEmpty();
    }

    @Test
    void tellsOfAnEditOnlyWhoeverWroteTheText() {
        assertThat(Telling.participants(fact("TextEditedByOther", "organiser", null), THREAD))
                .containsOnly(java.util.Map.entry("asker", Reason.ASKED));
        assertThat(Telling.participants(fact("TextEditedByOther", "organiser", "a1"), THREAD))
                .containsOnly(java.util.Map.entry("answerer", Reason.ANSWERED));
    }

    @Test
    void isSilentAboutVotes() {
        assertThat(Telling.isAbout(fact("VoteCast", "x", null))).isFalse();
    }

    private static Fact fact(String type, String actor, @Nullable String part) {
        return Fact.of(type, Instant.EPOCH, actor, "T", part, "public", List.of("everyone"));
    }
}
