package org.atrium.server.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.questions.AnswerRef;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Yours;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What was asked already, looked up while somebody types a title: by its words, and in every
 * language by the topics that it names.
 */
@Component
class Similar {

    private static final int USUAL = 6;
    private static final int MOST = 10;
    private static final int LONGEST = 150;
    private static final int EXCERPT = 400;
    private static final Yours THANK = new Yours(0, false, Set.of(Offers.THANK));

    private final SearchIndex index;
    private final Topics topics;
    private final Summaries summaries;
    private final Questions questions;
    private final Bylines bylines;
    private final Markdown markdown;

    Similar(
            SearchIndex index,
            Topics topics,
            Summaries summaries,
            Questions questions,
            Bylines bylines,
            Markdown markdown) {
        this.index = index;
        this.topics = topics;
        this.summaries = summaries;
        this.questions = questions;
        this.bylines = bylines;
        this.markdown = markdown;
    }

    Mono<Page<SimilarQuestion>> to(
            String title,
            @Nullable List<String> chosen,
            @Nullable Integer limit,
            Viewer viewer,
            Locale language) {
        var most = limit == null ? USUAL : limit;
        new Checks()
                .text("title", title, 0, LONGEST)
                .that(most >= 1 && most <= MOST, "limit", "number.range", 1, MOST)
                .refuseProblems();
        var on = new LinkedHashSet<>(topics.resolved(Wording.set(chosen)));
        on.addAll(topics.mentionedIn(title));
        var audience = viewer.audience();
        return index.query(session -> found(session, SearchWords.of(title), on, most, audience))
                .flatMap(ids -> summaries.of(ids, audience, language))
                .map(Similar::settledFirst)
                .flatMap(rows -> answered(rows, viewer, language))
                .map(items -> new Page<>(items, null, items.size()));
    }

    /** Half of what is shown may be of the same topics only, and more where little else is. */
    private static List<String> found(
            SearchSession session,
            SearchWords words,
            Collection<String> topics,
            int most,
            Audience audience) {
        var sameWords = sameWords(session, words, most, audience);
        var sameTopics =
                topics.isEmpty()
                        ? List.<String>of()
                        : onTopics(session, words, topics, most, audience);
        var others = sameTopics.stream().filter(id -> !sameWords.contains(id)).toList();
        var room = Math.max(most - others.size(), most - most / 2);
        return Stream.concat(sameWords.stream().limit(room), others.stream()).limit(most).toList();
    }

    /** Most of the words in the title, then anywhere. */
    private static List<String> sameWords(
            SearchSession session, SearchWords words, int most, Audience audience) {
        var ids = new LinkedHashSet<String>();
        for (var field : List.of("title", "*text")) {
            if (ids.size() < most) {
                ids.addAll(
                        best(
                                session,
                                audience,
                                most,
                                (f, all) -> all.must(words.mostIn(f, field))));
            }
        }
        return ids.stream().limit(most).toList();
    }

    /** Those whose titles have words in common with it; where they are few, the most settled. */
    private static Collection<String> onTopics(
            SearchSession session,
            SearchWords words,
            Collection<String> topics,
            int most,
            Audience audience) {
        var ids =
                new LinkedHashSet<>(
                        best(
                                session,
                                audience,
                                most,
                                (f, all) -> {
                                    all.filter(f.terms().field("topics").matchingAny(topics));
                                    all.must(words.someIn(f, "title"));
                                }));
        if (ids.size() < most) {
            ids.addAll(settled(session, topics, most, audience));
        }
        return ids;
    }

    /** What narrows a query down to what may be similar. */
    private interface Likeness {
        void narrow(SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> all);
    }

    /** Sorted by nothing else, so that the index can pass over what cannot be among the best. */
    private static List<String> best(
            SearchSession session, Audience audience, int most, Likeness likeness) {
        return session.search(QuestionEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> {
                    var all = open(f, audience);
                    likeness.narrow(f, all);
                    return all;
                })
                .totalHitCountThreshold(most)
                .fetchHits(most);
    }

    /** The more topics they share the better, then the more settled. */
    private static List<String> settled(
            SearchSession session, Collection<String> topics, int most, Audience audience) {
        return session.search(QuestionEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> {
                    var all = open(f, audience);
                    var any = f.bool().minimumShouldMatchNumber(1);
                    topics.forEach(topic ->
                            any.should(f.match().field("topics").matching(topic).constantScore()));
                    all.must(any);
                    return all;
                })
                .sort(f ->
                        f.composite()
                                .add(f.score())
                                .add(f.field("settled").desc())
                                .add(f.field("activeAt").desc()))
                .totalHitCountThreshold(most)
                .fetchHits(most);
    }

    private static BooleanPredicateClausesStep<?, ?> open(
            SearchPredicateFactory factory, Audience audience) {
        var all = factory.bool();
        all.filter(Sight.of(factory, audience));
        all.mustNot(factory.match().field("state").matching(State.CLOSED.value()));
        all.mustNot(factory.match().field("kind").matching(Kind.ANNOUNCEMENT.value()));
        return all;
    }

    private static List<QuestionSummary> settledFirst(List<QuestionSummary> rows) {
        return rows.stream().sorted(Comparator.comparingInt(Similar::rank)).toList();
    }

    private static int rank(QuestionSummary row) {
        return switch (row.state()) {
            case SOLVED -> 0;
            case ANSWERED -> 1;
            case UNANSWERED, CLOSED -> 2;
        };
    }

    private Mono<List<SimilarQuestion>> answered(
            List<QuestionSummary> rows, Viewer viewer, Locale language) {
        var ids =
                rows.stream()
                        .filter(row -> row.answers() > 0)
                        .map(QuestionSummary::id)
                        .collect(Collectors.toSet());
        return questions
                .byIds(ids)
                .filter(question -> Sight.of(question, viewer.audience()))
                .flatMapIterable(question -> best(question).stream().toList())
                .collectList()
                .flatMap(best ->
                        bylines.of(best.stream().map(Best::author).toList(), language)
                                .map(names -> refs(best, names, viewer)))
                .map(answers ->
                        rows.stream()
                                .map(row -> new SimilarQuestion(row, answers.get(row.id())))
                                .toList());
    }

    /** The answer of a question to read first. */
    private record Best(Question question, Answer answer) {

        String author() {
            return answer.author().member();
        }
    }

    private static Optional<Best> best(Question question) {
        return question.answers().stream()
                .min(question.bestFirst())
                .map(answer -> new Best(question, answer));
    }

    private Map<String, AnswerRef> refs(Collection<Best> best, Bylines.Names names, Viewer viewer) {
        return best.stream()
                .collect(
                        Collectors.toMap(
                                one -> one.question().id(), one -> ref(one, names, viewer)));
    }

    private AnswerRef ref(Best best, Bylines.Names names, Viewer viewer) {
        var answer = best.answer();
        return new AnswerRef(
                answer.id(),
                markdown.excerpt(answer.body(), EXCERPT),
                answer.language(),
                names.of(answer.author(), best.question().veil()),
                answer.id().equals(best.question().acceptedAnswer()),
                Rights.toThank(answer, viewer) ? THANK : Yours.NOTHING);
    }
}
