package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class QuestionFilterTests {

    private static final List<String> VALUES =
            List.of("en", "a b", "ä&ö", "متحف", "100%", "a+b", "x=y", "#1", "😀", "\"<q>'");

    private final Random random = new Random(7);

    @Test
    void comesBackFromItsAddress() {
        for (int i = 0; i < 2_000; i++) {
            var filter = any();
            assertThat(QuestionFilter.of(parametersOf(filter.address()))).isEqualTo(filter);
        }
    }

    @Test
    void choosingTwiceChoosesNothing() {
        for (int i = 0; i < 500; i++) {
            var filter = any().after(null);
            for (var facet : List.of("kind", "group", "topic", "language", "state")) {
                assertThat(filter.toggled(facet, "other").toggled(facet, "other").chosen(facet))
                        .isEqualTo(facet.equals("state") ? List.of() : filter.chosen(facet));
            }
        }
    }

    @Test
    void choosingBeginsAtTheFirstPageAgain() {
        assertThat(any().after("cursor").toggled("topic", "maps").after()).isNull();
        assertThat(any().after("cursor").sorted("votes").after()).isNull();
    }

    private QuestionFilter any() {
        var values = new LinkedHashMap<String, List<String>>();
        for (var name : List.of("kind", "group", "topic", "language")) {
            values.put(name, some());
        }
        for (var name : List.of("state", "author", "answeredBy", "sort", "q", "after")) {
            values.put(name, one());
        }
        values.put("narrower", List.of(random.nextBoolean() ? "true" : "nonsense"));
        values.put("age", List.of(random.nextBoolean() ? "week" : "ages"));
        values.put("votes", List.of(random.nextBoolean() ? "5" : "many"));
        return QuestionFilter.of(values);
    }

    @Test
    void leavesOutWhatNoListKnows() {
        var filter =
                QuestionFilter.of(
                        Map.of("age", List.of("ages"), "votes", List.of("-1"), "x", List.of("y")));

        assertThat(filter).isEqualTo(QuestionFilter.ALL);
        assertThat(filter.address()).isEqualTo("/questions");
    }

    @Test
    void choosesOneAgeOnly() {
        var week = QuestionFilter.ALL.toggled("age", "week");

        assertThat(week.toggled("age", "year").address()).isEqualTo("/questions?age=year");
        assertThat(week.toggled("age", "week")).isEqualTo(QuestionFilter.ALL);
    }

    @Test
    void forgetsNarrowerGroupsWithTheLastGroup() {
        var only = QuestionFilter.ALL.toggled("group", "estonia").narrower(false);

        assertThat(only.address()).isEqualTo("/questions?group=estonia&narrower=false");
        assertThat(only.toggled("group", "estonia")).isEqualTo(QuestionFilter.ALL);
    }

    private List<String> one() {
        return random.nextBoolean()
                ? List.of()
                : List.of(VALUES.get(random.nextInt(VALUES.size())));
    }

    private List<String> some() {
        var some = new ArrayList<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(VALUES.get(random.nextInt(VALUES.size())));
        }
        return List.copyOf(some);
    }

    private static Map<String, List<String>> parametersOf(String address) {
        var parameters = new LinkedHashMap<String, List<String>>();
        UriComponentsBuilder.fromUriString(address)
                .build(true)
                .getQueryParams()
                .forEach((name, values) ->
                        parameters.put(
                                name,
                                values.stream()
                                        .map(value -> UriUtils.decode(value, "UTF-8"))
                                        .toList()));
        return parameters;
    }
}
