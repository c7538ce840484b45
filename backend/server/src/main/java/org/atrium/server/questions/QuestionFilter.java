package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.State;
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
 */
record QuestionFilter(
        List<String> kinds,
        List<String> groups,
        boolean narrower,
        List<String> topics,
        List<String> languages,
        @Nullable String state,
        @Nullable String author,
        @Nullable String answeredBy,
        String sort,
        SearchWords words,
        @Nullable Question similarTo,
        List<String> facets) {

    static final String[] TEXT = {"title^4", "subjects^2", "body", "answers^0.7"};
    static final Set<String> FACETS = Set.of("state", "group", "topic", "language", "kind");
    private static final String OPEN = "open";
    private static final Set<String> STATES = Set.of(OPEN, "unanswered", "answered", "solved");
    private static final Set<String> KINDS = Set.of("question", "discussion", "announcement");
    static final String RELEVANCE = "relevance";
    private static final Set<String> SORTS = Set.of("active", "newest", "votes", RELEVANCE);
    private static final int LONGEST = 200;

    static void check(
            List<String> kinds,
            @Nullable String state,
            @Nullable String sort,
            @Nullable String q,
            List<String> facets) {
        new Checks()
                .that(KINDS.containsAll(kinds), "kind", "choice.unknown", joined(KINDS))
                .that(
                        state == null || STATES.contains(state),
                        "state",
                        "choice.unknown",
                        joined(STATES))
                .that(sort == null || SORTS.contains(sort), "sort", "choice.unknown", joined(SORTS))
                .that(FACETS.containsAll(facets), "facets", "choice.unknown", joined(FACETS))
                .text("q", q, 0, LONGEST)
                .refuseProblems();
    }

    private static String joined(Set<String> choices) {
        return String.join(", ", choices.stream().sorted().toList());
    }

    PredicateFinalStep predicate(SearchPredicateFactory factory, Audience audience) {
        var all = factory.bool();
        all.filter(Sight.of(factory, audience));
        anyOf(factory, all, "kind", kinds);
        anyOf(factory, all, narrower ? "areas" : "groups", groups);
        topics.forEach(topic -> all.filter(factory.match().field("topics").matching(topic)));
        anyOf(
                factory,
                all,
                "language",
                languages.stream().map(IndexedQuestions::language).distinct().toList());
        state(factory, all);
        anyOf(factory, all, "author", author == null ? List.of() : List.of(author));
        anyOf(factory, all, "answeredBy", answeredBy == null ? List.of() : List.of(answeredBy));
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

    private static void anyOf(
            SearchPredicateFactory factory,
            BooleanPredicateClausesStep<?, ?> all,
            String field,
            List<String> values) {
        if (!values.isEmpty()) {
            all.filter(factory.terms().field(field).matchingAny(values));
        }
    }

    /** Only a question can be open or solved. */
    private void state(SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> all) {
        if (state == null) {
            return;
        }
        if (kinds.isEmpty()) {
            all.filter(factory.match().field("kind").matching(Kind.QUESTION.value()));
        }
        if (state.equals(OPEN)) {
            all.mustNot(factory.match().field("state").matching(State.SOLVED.value()));
        } else {
            all.filter(factory.match().field("state").matching(state.toLowerCase(Locale.ROOT)));
        }
    }

    private static PredicateFinalStep alike(SearchPredicateFactory factory, Question question) {
        var any = factory.bool().minimumShouldMatchNumber(1);
        var words = SearchWords.of(question.title());
        if (!words.isEmpty()) {
            any.should(words.someIn(factory, "title^3", "body^0.5"));
        }
        question.topics()
                .forEach(topic ->
                        any.should(factory.match().field("topics").matching(topic).boost(2)));
        question.tags()
                .forEach(tag -> any.should(factory.match().field("subjects.other").matching(tag)));
        return any;
    }
}
