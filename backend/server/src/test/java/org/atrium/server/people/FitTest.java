package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question on the OCR of newspapers, asked in Ghana. */
class FitTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final Map<String, List<String>> PARTS = Map.of("ocr", List.of("ocr", "htr"));
    private static final Map<String, List<String>> WHOLES = Map.of("ocr", List.of("digitisation"));
    private static final Fit.Need NEED =
            new Fit.Need(
                    List.of("ocr", "newspapers"),
                    topic -> PARTS.getOrDefault(topic, List.of()),
                    topic -> WHOLES.getOrDefault(topic, List.of()),
                    List.of("ghana"),
                    List.of("ghana", "sub-saharan-africa"));

    private static double score(
            String canHelp,
            String level,
            @Nullable String group,
            @Nullable String region,
            @Nullable String ways,
            Availability availability,
            int used,
            int most) {
        return Fit.of(
                        NEED,
                        new Fit.Offered(
                                List.of(canHelp.split(" ")),
                                level,
                                group == null ? List.of() : List.of(group),
                                region == null ? List.of() : List.of(region),
                                ways(ways),
                                availability,
                                used,
                                most))
                .score();
    }

    private static Set<HelpWay> ways(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(HelpWay::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        // topics, level, group, region, ways, availability, used, most, fit
        "ocr newspapers, N, ghana,, ANSWER, OPEN, 0, 8, 1",
        "ocr, N, ghana,, ANSWER, OPEN, 0, 8, 0.5",
        "htr newspapers, N, ghana,, ANSWER, OPEN, 0, 8, 0.85",
        "digitisation, N, ghana,, ANSWER, OPEN, 0, 8, 0.3",
        "maps, N, ghana,, ANSWER, OPEN, 0, 8, 0",
        "ocr newspapers, 4, ghana,, ANSWER, OPEN, 0, 8, 1",
        "ocr newspapers, 3, ghana,, ANSWER, OPEN, 0, 8, 0.9",
        "ocr newspapers, 2, ghana,, ANSWER, OPEN, 0, 8, 0.7",
        "ocr newspapers, 1, ghana,, ANSWER, OPEN, 0, 8, 0.3",
        "ocr newspapers, 0, ghana,, ANSWER, OPEN, 0, 8, 0.15",
        "ocr newspapers, N, , sub-saharan-africa, ANSWER, OPEN, 0, 8, 0.9",
        "ocr newspapers, N, sub-saharan-africa,, ANSWER, OPEN, 0, 8, 0.9",
        "ocr newspapers, N, peru, latin-america-caribbean, ANSWER, OPEN, 0, 8, 0.7",
        "ocr newspapers, N, ghana,, , OPEN, 0, 8, 1",
        "ocr newspapers, N, ghana,, TRAIN SPEAK, OPEN, 0, 8, 0.8",
        "ocr newspapers, N, ghana,, TRAIN ANSWER, OPEN, 0, 8, 1",
        "ocr newspapers, N, ghana,, ANSWER, SOME, 0, 2, 0.8",
        "ocr newspapers, N, ghana,, ANSWER, AWAY, 0, 8, 0",
        "ocr newspapers, N, ghana,, ANSWER, OPEN, 4, 8, 0.5",
        "ocr newspapers, N, ghana,, ANSWER, OPEN, 8, 8, 0",
        "ocr newspapers, N, ghana,, ANSWER, OPEN, 9, 8, 0",
        "ocr, 2, peru,, TRAIN, SOME, 1, 2, 0.0784",
    })
    void isTheProductOfWhatCounts(
            String canHelp,
            String level,
            @Nullable String group,
            @Nullable String region,
            @Nullable String ways,
            Availability availability,
            int used,
            int most,
            double fit) {
        assertThat(score(canHelp, level, group, region, ways, availability, used, most))
                .isEqualTo(fit, EXACTLY);
    }

    @Test
    void whoeverReadsTheLanguageALittleFitsBetterThanAnExpertWhoDoesNot() {
        assertThat(score("ocr", "2", null, null, null, Availability.OPEN, 0, 8))
                .isGreaterThan(
                        score("ocr newspapers", "0", null, null, null, Availability.OPEN, 0, 8));
    }
}
