package org.atrium.server.questions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.atrium.contract.questions.Gap;
import org.atrium.contract.questions.Gaps;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.State;
import org.atrium.contract.shared.Label;
import org.atrium.server.groups.GroupWishes;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Supply;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is asked in an area, and nobody there can help with. */
@Component
class Lacking {

    private static final int MOST = 20;
    private static final int MOST_VALUES = 500;
    private static final List<String> OPEN =
            List.of(State.UNANSWERED.value(), State.ANSWERED.value());

    private final SearchIndex index;
    private final GroupWishes wishes;
    private final Supply supply;
    private final Topics topics;

    private record Need(Map<String, Long> topics, Map<String, Long> languages) {}

    Lacking(SearchIndex index, GroupWishes wishes, Supply supply, Topics topics) {
        this.index = index;
        this.wishes = wishes;
        this.supply = supply;
        this.topics = topics;
    }

    Mono<Gaps> in(String slug, Viewer viewer, Locale language) {
        var wanted = wishes.of(slug, viewer);
        return index.query(session -> need(session, slug, viewer.audience()))
                .flatMap(need ->
                        Mono.zip(
                                supply.topics(slug, viewer.audience()),
                                supply.spoken(
                                        slug,
                                        List.copyOf(need.languages().keySet()),
                                        viewer.audience()),
                                (helped, spoken) ->
                                        new Gaps(
                                                topics(need, helped, wanted, language),
                                                languages(need, spoken, wanted, language))));
    }

    private static Need need(SearchSession session, String area, Audience audience) {
        AggregationKey<Map<String, Long>> topics = AggregationKey.of("topics");
        AggregationKey<Map<String, Long>> languages = AggregationKey.of("languages");
        var result =
                session.search(QuestionEntry.class)
                        .where(f ->
                                f.bool()
                                        .filter(Sight.of(f, audience))
                                        .filter(f.match().field("areas").matching(area))
                                        .filter(
                                                f.match()
                                                        .field("kind")
                                                        .matching(Kind.QUESTION.value()))
                                        .filter(f.terms().field("state").matchingAny(OPEN)))
                        .aggregation(
                                topics,
                                f ->
                                        f.terms()
                                                .field("topics", String.class)
                                                .maxTermCount(MOST_VALUES))
                        .aggregation(
                                languages,
                                f ->
                                        f.terms()
                                                .field("language", String.class)
                                                .maxTermCount(MOST_VALUES))
                        .fetch(0);
        return new Need(result.aggregation(topics), result.aggregation(languages));
    }

    /** Whoever can help with a part of a topic can help with it. */
    private List<Gap> topics(Need need, Set<String> helped, Set<String> wanted, Locale language) {
        var labels = topics.labelled(need.topics().keySet(), language);
        return gaps(
                need.topics(),
                topic -> topics.withNarrower(topic).stream().noneMatch(helped::contains),
                topic -> Optional.ofNullable(labels.get(topic)),
                label -> wanted.contains(GroupWishes.topic(label.id())));
    }

    private static List<Gap> languages(
            Need need, Set<String> spoken, Set<String> wanted, Locale language) {
        return gaps(
                need.languages(),
                code -> !spoken.contains(code),
                code -> Optional.of(GroupWishes.named(code, language)),
                label -> wanted.contains(GroupWishes.language(label.id())));
    }

    private static List<Gap> gaps(
            Map<String, Long> need,
            Predicate<String> lacks,
            Function<String, Optional<Label>> label,
            Predicate<Label> lookedFor) {
        return need.entrySet().stream()
                .filter(entry -> lacks.test(entry.getKey()))
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .flatMap(entry ->
                        label.apply(entry.getKey()).stream()
                                .map(what -> new Gap(what, entry.getValue(), lookedFor.test(what))))
                .toList();
    }
}
