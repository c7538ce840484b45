package org.atrium.server.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atrium.contract.questions.State;
import org.atrium.server.search.Narrow;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows, in which order; see the contract for the meaning of each. Empty
 * lists and null filter nothing.
 *
 * @param author member id
 * @param answeredBy member id
 * @param cites a place that it links to, see {@link Cites}
 * @param votes at least so many; null for any number
 */
record QuestionFilter(
        List<String> kinds,
        List<String> groups,
        boolean narrower,
        List<String> topics,
        List<String> languages,
        List<String> laws,
        Set<String> states,
        @Nullable String author,
        @Nullable String answeredBy,
        List<String> cites,
        Span asked,
        @Nullable Integer votes,
        String sort,
        SearchWords words,
        @Nullable Model similarTo,
        List<String> facets) {

    /**
     * When questions were asked.
     *
     * @param from at this moment or later; null for any time
     * @param before earlier than this moment; null for any time
     */
    record Span(@Nullable Instant from, @Nullable Instant before) {

        static final Span EVER = new Span(null, null);
    }

    /** The question that others are to be like. */
    record Model(String id, String title, List<String> topics, List<String> tags) {}

    static final String[] TEXT = {"*text", "title^4", "subjects^2", "body", "answers"};
    static final Set<String> FACETS = Set.of("state", "group", "topic", "language", "kind", "law");
    private static final String OPEN = "open";
    private static final String NOT = "-";
    private static final List<String> UNSOLVED =
            List.of(State.UNANSWERED.value(), State.ANSWERED.value());
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> STATES =
            Set.of(OPEN, "unanswered", "answered", "solved", "closed");
    private static final Set<String> KINDS = Set.of("question", "discussion", "announcement");
    static final String NEEDED = "needed";
    static final String RELEVANCE = "relevance";
    private static final Set<String> SORTS = Set.of("active", "newest", "votes", NEEDED, RELEVANCE);
    private static final int LONGEST = 200;

    static void check(
            List<String> kinds,
            Set<String> states,
            @Nullable String sort,
            @Nullable String q,
            List<String> facets) {
        new Checks()
                .that(KINDS.containsAll(kinds), "kind", "choice.unknown", joined(KINDS))
                .that(STATES.containsAll(plain(states)), "state", "choice.unknown", joined(STATES))
                .that(sort == null || SORTS.contains(sort), "sort", "choice.unknown", joined(SORTS))
                .that(FACETS.containsAll(facets), "facets", "choice.unknown", joined(FACETS))
                .text("q", q, 0, LONGEST)
                .refuseProblems();
    }

    private static String joined(Set<String> choices) {
        return String.join(", ", choices.stream().sorted().toList());
    }

    /** States without the minus that leaves them out. */
    private static Set<String> plain(Set<String> states) {
        return states.stream()
                .map(state -> state.startsWith(NOT) ? state.substring(1) : state)
                .collect(Collectors.toSet());
    }

    /** `answered,solved` asks for either, `-closed` for the others. */
    static Set<String> states(@Nullable String asked) {
        return asked == null
                ? Set.of()
                : COMMA.splitAsStream(asked)
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The same filter for counting a facet, so that one sees what choosing another of its values
     * brings. Topics are asked for all together: there each count is under those chosen already.
     */
    QuestionFilter without(String facet) {
        return new QuestionFilter(
                facet.equals("kind") ? List.of() : kinds,
                facet.equals("group") ? List.of() : groups,
                narrower,
                topics,
                facet.equals("language") ? List.of() : languages,
                facet.equals("law") ? List.of() : laws,
                facet.equals("state") ? Set.of() : states,
                author,
                answeredBy,
                cites,
                asked,
                votes,
                sort,
                words,
                similarTo,
                facets);
    }

    /** The same, and words match with one letter wrong too. */
    QuestionFilter forgivingly() {
        return new QuestionFilter(
                kinds,
                groups,
                narrower,
                topics,
                languages,
                laws,
                states,
                author,
                answeredBy,
                cites,
                asked,
                votes,
                sort,
                words.forgivingly(),
                similarTo,
                facets);
    }

    PredicateFinalStep predicate(SearchPredicateFactory factory, Audience audience) {
        var all = factory.bool();
        all.filter(Sight.of(factory, audience));
        Narrow.toAnyOf(factory, all, "kind", kinds);
        Narrow.toAnyOf(factory, all, narrower ? "areas" : "groups", groups);
        topics.forEach(topic -> all.filter(factory.match().field("topics").matching(topic)));
        Narrow.toAnyOf(
                factory,
                all,
                "language",
                languages.stream().map(IndexedQuestions::language).distinct().toList());
        Narrow.toAnyOf(factory, all, "law", laws);
        Narrow.toAnyOf(factory, all, "state", indexedStates(false));
        var leftOut = indexedStates(true);
        if (!leftOut.isEmpty()) {
            all.mustNot(factory.terms().field("state").matchingAny(leftOut));
        }
        Narrow.toAnyOf(factory, all, "byline", author == null ? List.of() : List.of(author));
        Narrow.toAnyOf(
                factory, all, "answeredBy", answeredBy == null ? List.of() : List.of(answeredBy));
        Narrow.toAnyOf(factory, all, "cites", cites);
        within(factory, all);
        if (!words.isEmpty()) {
            all.must(words.in(factory, TEXT));
        } else if (!words.text().isEmpty()) {
            all.must(factory.matchNone());
        }
        if (similarTo != null) {
            all.must(alike(factory, similarTo));
            all.mustNot(factory.id().matching(similarTo.id()));
        }
        return all;
    }

    private void within(SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> all) {
        if (asked.from() != null) {
            all.filter(factory.range().field("createdAt").atLeast(asked.from()));
        }
        if (asked.before() != null) {
            all.filter(factory.range().field("createdAt").lessThan(asked.before()));
        }
        if (votes != null) {
            all.filter(factory.range().field("votes").atLeast(votes));
        }
    }

    private List<String> indexedStates(boolean leftOut) {
        return indexed(
                plain(
                        states.stream()
                                .filter(state -> state.startsWith(NOT) == leftOut)
                                .collect(Collectors.toSet())));
    }

    /** What is open is unanswered or answered. */
    static List<String> indexed(Collection<String> states) {
        return states.stream()
                .flatMap(state -> (state.equals(OPEN) ? UNSOLVED : List.of(state)).stream())
                .distinct()
                .toList();
    }

    private static PredicateFinalStep alike(SearchPredicateFactory factory, Model question) {
        var any = factory.bool().minimumShouldMatchNumber(1);
        var words = SearchWords.of(question.title());
        if (!words.isEmpty()) {
            any.should(words.someIn(factory, "title^3", "*text^0.5"));
        }
        question.topics()
                .forEach(topic ->
                        any.should(factory.match().field("topics").matching(topic).boost(2)));
        question.tags()
                .forEach(
                        tag -> any.should(factory.match().field("subjects.written").matching(tag)));
        return any;
    }
}
