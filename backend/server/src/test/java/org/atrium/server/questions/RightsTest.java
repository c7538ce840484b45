package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of decision 7. */
class RightsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    /** Everybody by what they are to a question that `asker` asked in Tunisia. */
    static Viewer viewer(String who) {
        return switch (who) {
            case "visitor" -> Viewer.VISITOR;
            case "organiser" -> member(who, in("@tunisia"));
            case "organiser elsewhere" -> member(who, in("@sweden"));
            case "caretaker" -> member(who, in(""));
            case "blocked asker" ->
                    new Viewer("asker", "asker", true, Viewer.Kind.MEMBER, Set.of(), Map.of());
            default -> member(who, Set.of());
        };
    }

    private static Set<String> in(String group) {
        return Stream.of(
                        "question.close",
                        "question.move",
                        "post.convert",
                        "post.edit.any",
                        "post.hide")
                .map(power -> power + group)
                .collect(Collectors.toSet());
    }

    private static Viewer member(String id, Set<String> powers) {
        return new Viewer(id, id, false, Viewer.Kind.MEMBER, powers, Map.of());
    }

    static Question question(@Nullable Closed closed) {
        return new Question(
                "Q",
                Kind.QUESTION,
                "A title",
                "A body",
                "A body",
                "en",
                null,
                List.of("copyright"),
                List.of(),
                List.of("tunisia", "everyone"),
                Visibility.PUBLIC,
                List.of(),
                new Writer("asker", null),
                null,
                NOW,
                NOW,
                null,
                null,
                Set.of(),
                Set.of(),
                0,
                Set.of(),
                List.of(),
                null,
                0,
                List.of(),
                null,
                List.of(),
                closed,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                1,
                1,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "asker, duplicate elsewhere",
        "organiser, duplicate elsewhere out_of_scope",
        "caretaker, duplicate elsewhere out_of_scope",
        "organiser elsewhere, ''",
        "somebody, ''",
        "blocked asker, ''",
        "visitor, ''"
    })
    void whoClosesForWhichReason(String who, String reasons) {
        var given =
                Rights.toClose(question(null), viewer(who)).stream()
                        .map(ClosingReason::value)
                        .sorted()
                        .collect(Collectors.joining(" "));
        assertThat(given).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "asker, true",
        "organiser, true",
        "caretaker, true",
        "organiser elsewhere, false",
        "somebody, false",
        "blocked asker, false",
        "visitor, false"
    })
    void whoEdits(String who, boolean may) {
        var question = question(null);
        assertThat(Rights.toEdit(question, question.author(), viewer(who))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "asker, asker, true",
        "asker, organiser, false",
        "organiser, asker, true",
        "organiser, organiser, true",
        "caretaker, organiser, true",
        "organiser elsewhere, organiser elsewhere, false",
        "somebody, somebody, false",
        "blocked asker, asker, false",
        "visitor, asker, false"
    })
    void whoOpensAgainWhatWasClosedByWhom(String who, String by, boolean may) {
        var closed =
                new Closed(
                        ClosingReason.ELSEWHERE,
                        new Writer(by, null),
                        NOW,
                        null,
                        null,
                        null,
                        "https://example.org");
        assertThat(Rights.toReopen(question(closed), viewer(who))).isEqualTo(may);
        assertThat(Rights.toReopen(question(null), viewer(who))).as("open already").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "asker, sweden, true",
        "organiser, everyone sweden, true",
        "organiser, sweden, false",
        "organiser, tunisia everyone sweden, true",
        "caretaker, sweden, true",
        "organiser elsewhere, sweden, false",
        "somebody, sweden, false",
        "blocked asker, sweden, false",
        "visitor, sweden, false"
    })
    void whoMovesOutOfWhichGroups(String who, String to, boolean may) {
        assertThat(Rights.toMove(question(null), List.of(to.split(" ")), viewer(who)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "writer, true",
        "asker, false",
        "organiser, true",
        "caretaker, true",
        "organiser elsewhere, false",
        "somebody, false",
        "visitor, false"
    })
    void whoConvertsWhatWriterWrote(String who, boolean may) {
        assertThat(Rights.toConvert(question(null), new Writer("writer", null), viewer(who)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "asker, 29, true",
        "asker, 31, false",
        "organiser, 29, true",
        "organiser, 400, true",
        "caretaker, 400, true",
        "organiser elsewhere, 1, false",
        "somebody, 1, false",
        "blocked asker, 1, false",
        "visitor, 1, false"
    })
    void whoBringsBackWhatTheAskerTookAwayDaysAgo(String who, int days, boolean may) {
        var removal = new Removal(new Writer("asker", null), NOW);
        var now = NOW.plus(Duration.ofDays(days));
        assertThat(Rights.toRestore(question(null), removal, viewer(who), now)).isEqualTo(may);
    }
}
