package org.atrium.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;
import org.junit.jupiter.api.Test;

/**
 * 10,000 questions and 500 experts: nobody is asked beyond their limit, nearly every question that
 * somebody could answer reaches somebody with its first step, and equals share the load.
 */
class LoadSimulationTest {

    private static final int EXPERTS = 500;
    private static final int QUESTIONS = 10_000;
    private static final int ALIKE = 10;
    private static final int AT_A_TIME = 3;
    private static final Duration BETWEEN = Duration.ofMinutes(45);
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TOPICS =
            IntStream.range(0, 40).mapToObj(number -> "topic-" + number).toList();
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "es", "fr", "pt", "ar");
    private static final List<String> REGIONS = List.of("r1", "r2", "r3", "r4");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** What several experts have in common. */
    private record Offer(
            Set<String> topics,
            Map<String, String> levels,
            String group,
            String region,
            Set<HelpWay> ways,
            Availability availability,
            int most) {}

    private record Expert(String id, Offer offer, Deque<Instant> asked) {

        int used(Instant now) {
            while (!asked.isEmpty() && asked.peekFirst().isBefore(now.minus(RequestLoads.SPAN))) {
                asked.removeFirst();
            }
            return asked.size();
        }
    }

    private record Question(List<String> topics, String language, String group, String region) {

        Fit.Need need() {
            return new Fit.Need(
                    topics,
                    topic -> List.of(),
                    topic -> List.of(),
                    List.of(group),
                    List.of(group, region));
        }
    }

    @Test
    void spreadsTheLoad() {
        var offers = IntStream.range(0, EXPERTS / ALIKE).mapToObj(number -> offer()).toList();
        var experts =
                IntStream.range(0, EXPERTS)
                        .mapToObj(number ->
                                new Expert(
                                        Long.toString(random.nextLong(), 36),
                                        offers.get(number / ALIKE),
                                        new ArrayDeque<>()))
                        .toList();
        var requests = new HashMap<String, Integer>();
        var most = 0.0;
        var couldReach = 0;
        var reached = 0;

        for (var number = 0; number < QUESTIONS; number++) {
            var now = BEGINNING.plus(BETWEEN.multipliedBy(number));
            var question = question();
            var asked =
                    experts.stream()
                            .map(expert -> ranked(question, expert, now))
                            .filter(Ranked::fits)
                            .filter(Ranked::reads)
                            .sorted()
                            .limit(AT_A_TIME)
                            .map(Ranked::who)
                            .toList();
            couldReach +=
                    experts.stream().anyMatch(expert -> matches(question, expert, now)) ? 1 : 0;
            reached += asked.isEmpty() ? 0 : 1;
            for (var expert : asked) {
                expert.asked().addLast(now);
                requests.merge(expert.id(), 1, Integer::sum);
                most = Math.max(most, expert.used(now) / (double) expert.offer().most());
            }
        }

        var gini =
                offers.stream()
                        .mapToDouble(offer ->
                                gini(
                                        experts.stream()
                                                .filter(expert -> expert.offer() == offer)
                                                .map(expert ->
                                                        requests.getOrDefault(expert.id(), 0))
                                                .toList()))
                        .toArray();
        var worst = Arrays.stream(gini).max().orElse(0);
        System.out.printf(
                "Load: seed %d, %d of %d questions that somebody could answer reached somebody, "
                        + "%d requests, the fullest at %.0f %% of their limit, Gini among equals %.3f "
                        + "on average and %.3f at worst%n",
                seed,
                reached,
                couldReach,
                requests.values().stream().mapToInt(Integer::intValue).sum(),
                100 * most,
                Arrays.stream(gini).average().orElse(0),
                worst);
        assertThat(most).as("seed %d", seed).isLessThanOrEqualTo(1);
        assertThat(reached / (double) couldReach).as("seed %d", seed).isGreaterThan(0.95);
        assertThat(worst).as("seed %d", seed).isLessThan(0.35);
    }

    private static Ranked<Expert> ranked(Question question, Expert expert, Instant now) {
        var offer = expert.offer();
        return new Ranked<>(
                expert,
                Fit.of(
                        question.need(),
                        new Fit.Offered(
                                offer.topics(),
                                offer.levels().getOrDefault(question.language(), "0"),
                                List.of(offer.group()),
                                List.of(offer.region()),
                                offer.ways(),
                                offer.availability(),
                                expert.used(now),
                                offer.most())),
                Turns.of(expert.id(), now));
    }

    /** Knows a topic, reads the language, and wants to be asked: said without {@link Fit}. */
    private static boolean matches(Question question, Expert expert, Instant now) {
        var offer = expert.offer();
        return question.topics().stream().anyMatch(offer.topics()::contains)
                && "2345N".contains(offer.levels().getOrDefault(question.language(), "0"))
                && offer.availability() != Availability.AWAY
                && expert.used(now) < offer.most();
    }

    private Offer offer() {
        var open = random.nextInt(10);
        return new Offer(
                Stream.generate(() -> any(TOPICS)).limit(6).collect(Collectors.toSet()),
                Stream.generate(() -> any(LANGUAGES))
                        .limit(3)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        language -> language,
                                        language -> any(List.of("1", "2", "3", "4", "N")))),
                "g" + random.nextInt(20),
                any(REGIONS),
                random.nextBoolean() ? EnumSet.of(HelpWay.ANSWER) : EnumSet.of(HelpWay.TRAIN),
                open < 7 ? Availability.OPEN : open < 9 ? Availability.SOME : Availability.AWAY,
                open < 7 ? 4 + random.nextInt(8) : 2);
    }

    private Question question() {
        return new Question(
                Stream.generate(() -> any(TOPICS)).limit(2).distinct().toList(),
                any(LANGUAGES),
                "g" + random.nextInt(20),
                any(REGIONS));
    }

    /** 0 when all have the same, near 1 when one has everything. */
    private static double gini(List<Integer> numbers) {
        var sorted = new ArrayList<>(numbers);
        sorted.sort(Integer::compare);
        var sum = sorted.stream().mapToInt(Integer::intValue).sum();
        if (sum == 0) {
            return 0;
        }
        var weighted = 0.0;
        for (var place = 0; place < sorted.size(); place++) {
            weighted += (place + 1.0) * sorted.get(place);
        }
        var size = sorted.size();
        return 2 * weighted / (size * sum) - (size + 1.0) / size;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
