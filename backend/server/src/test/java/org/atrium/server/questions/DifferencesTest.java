package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.atrium.contract.questions.Passage;
import org.atrium.contract.questions.Passage.Change;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    /** As it is read: `-` before what is gone, `+` before what came. */
    private static String read(String before, String after) {
        return Differences.between(before, after).stream()
                .map(passage ->
                        switch (passage.change()) {
                            case KEPT -> passage.text();
                            case ADDED -> "{+" + passage.text() + "}";
                            case REMOVED -> "{-" + passage.text() + "}";
                        })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "We scan plates, We scan glass plates, 'We scan{+ glass} plates'",
        "We scan plates, We scan slides, 'We scan {-plates}{+slides}'",
        "We scan old plates, We keep new plates, 'We {-scan old}{+keep new} plates'",
        "Same, Same, Same",
        "'', New, {+New}",
        "Old, '', {-Old}",
        "نمسح الصور القديمة, نمسح الصور الجديدة, نمسح الصور {-القديمة}{+الجديدة}",
        "Où est l’été?, Où est l’hiver?, 'Où est l’{-été}{+hiver}?'"
    })
    void comparesWordByWord(String before, String after, String expected) {
        assertThat(read(before, after)).isEqualTo(expected);
    }

    @Test
    void linesThatStayAreKeptWhole() {
        assertThat(read("One\n\nTwo words\n\nThree", "One\n\nTwo new words\n\nThree"))
                .isEqualTo("One\n\nTwo{+ new} words\n\nThree");
        assertThat(read("One\nTwo\n", "Zero\nOne\nTwo\n")).isEqualTo("{+Zero\n}One\nTwo\n");
    }

    /**
     * Whatever is compared: without what came it is the earlier text, without what is gone the
     * later.
     */
    @RepeatedTest(200)
    void givesBothTexts() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var before = text(random);
        var after = text(random);
        var passages = Differences.between(before, after);
        assertThat(without(passages, Change.ADDED)).as("seed %d", seed).isEqualTo(before);
        assertThat(without(passages, Change.REMOVED)).as("seed %d", seed).isEqualTo(after);
    }

    private static String text(Random random) {
        var words =
                List.of("a", "b", "ß", "句子", "👩‍🎨", ".", " ", " ", "\n", "\n\n", "  ", "שלום");
        return random.ints(random.nextInt(60), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static String without(List<Passage> passages, Change change) {
        return passages.stream()
                .filter(passage -> passage.change() != change)
                .map(Passage::text)
                .collect(Collectors.joining());
    }

    @Test
    void theLongestTextsThatHaveNothingInCommonAreComparedInTime() {
        var before = "a b ".repeat(7_500);
        var after = "c\nd ".repeat(7_500);
        assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    assertThat(without(Differences.between(before, after), Change.REMOVED))
                            .isEqualTo(after);
                    var lines = "x\n".repeat(1_900);
                    var others = "y\n".repeat(1_900);
                    assertThat(without(Differences.between(lines, others), Change.ADDED))
                            .isEqualTo(lines);
                });
    }
}
