package org.atrium.server.people;

import java.util.List;
import java.util.Set;
import org.atrium.contract.search.Hit;
import org.atrium.server.people.PersonRows.Row;
import org.atrium.server.people.PersonRows.Why;
import org.atrium.server.search.Asked;
import org.atrium.server.search.Marking;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.Searchable;
import org.atrium.server.topics.Topics;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People in the one search; a language asks for people who speak it. */
@Component
@Order(20)
class PersonSearch implements Searchable {

    private static final Set<String> OPERATORS = Set.of("topic", "lang", "group");

    private final SearchIndex index;
    private final Marking marking;
    private final PersonRows rows;
    private final Topics topics;

    PersonSearch(SearchIndex index, Marking marking, PersonRows rows, Topics topics) {
        this.index = index;
        this.marking = marking;
        this.rows = rows;
        this.topics = topics;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Mono<Found> find(Asked asked, int most) {
        if (!asked.narrowing().isWithin(OPERATORS)) {
            return Mono.just(Found.NOTHING);
        }
        return index.query(session -> {
            var result =
                    session.search(PersonEntry.class)
                            .select(f -> f.composite(Scored::new, f.id(String.class), f.score()))
                            .where(f -> where(f, asked, new FieldSight(asked.audience())))
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    private PredicateFinalStep where(SearchPredicateFactory f, Asked asked, FieldSight sight) {
        var all = Directory.listed(f);
        var narrowing = asked.narrowing();
        if (!asked.words().isEmpty()) {
            all.must(asked.words().in(f, sight, Directory.TEXT));
        } else if (narrowing.values().isEmpty()) {
            all.must(f.matchNone());
        }
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(f, sight, Directory.TEXT));
        }
        narrowing
                .of("topic")
                .forEach(
                        topic -> all.filter(sight.anyOf(f, "canHelp", topics.withNarrower(topic))));
        if (!narrowing.of("lang").isEmpty()) {
            all.filter(sight.anyOf(f, "languages", narrowing.of("lang")));
        }
        if (!narrowing.of("group").isEmpty()) {
            all.filter(belonging(f, sight, narrowing.of("group")));
        }
        var language = asked.language();
        if (language != null) {
            all.filter(sight.anyOf(f, "languages", List.of(PersonEntry.code(language))));
        }
        var group = asked.group();
        if (group != null) {
            all.filter(
                    asked.audience().mayEnter(List.of(group))
                            ? belonging(f, sight, List.of(group))
                            : f.matchNone());
        }
        return all;
    }

    /** By their groups, or by their country's regions. */
    private static PredicateFinalStep belonging(
            SearchPredicateFactory f, FieldSight sight, List<String> groups) {
        return f.bool()
                .minimumShouldMatchNumber(1)
                .should(sight.anyOf(f, "within", groups))
                .should(sight.anyOf(f, "regions", groups));
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        var why = new Why(topics.namedBy(asked.words().text()), List.of(), List.of(), List.of());
        return rows.listedRows(ids, why, new FieldSight(asked.audience()), asked.locale())
                .flatMap(read ->
                        marking.hits(
                                PersonEntry.class,
                                asked.words(),
                                read,
                                Row::id,
                                PersonSearch::language,
                                "name",
                                List.of("about"),
                                PersonSearch::hit));
    }

    private static String language(Row row) {
        var about = row.about();
        return about == null ? PersonEntry.UNDETERMINED : about.language();
    }

    private static Hit hit(Row row, Marking.Marked marked) {
        return new Hit(
                "person",
                row.id(),
                marked.titleOf(row.person().name()),
                row.about() == null ? "" : marked.passage(),
                language(row),
                null,
                row.person(),
                null,
                null);
    }
}
