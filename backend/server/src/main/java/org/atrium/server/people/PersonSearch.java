package org.atrium.server.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** People in the one search; a language asks for people who speak it. */
@Component
@Order(20)
class PersonSearch implements Searchable {

    private static final Set<String> OPERATORS = Set.of("topic", "lang", "group");

    private final SearchIndex index;
    private final Marking marking;
    private final PersonRows rows;
    private final Profiles profiles;
    private final Topics topics;

    PersonSearch(
            SearchIndex index, Marking marking, PersonRows rows, Profiles profiles, Topics topics) {
        this.index = index;
        this.marking = marking;
        this.rows = rows;
        this.profiles = profiles;
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
                            .where(f -> where(f, asked))
                            .fetch(most);
            return new Found(result.hits(), result.total().hitCount());
        });
    }

    private static PredicateFinalStep where(SearchPredicateFactory f, Asked asked) {
        var all = Directory.listed(f);
        var narrowing = asked.narrowing();
        if (!asked.words().isEmpty()) {
            all.must(asked.words().in(f, Directory.TEXT));
        } else if (narrowing.values().isEmpty()) {
            all.must(f.matchNone());
        }
        if (!narrowing.phrases().isEmpty()) {
            all.filter(narrowing.phrasesIn(f, Directory.TEXT));
        }
        narrowing
                .of("topic")
                .forEach(topic -> all.filter(f.match().field("canHelp").matching(topic)));
        if (!narrowing.of("lang").isEmpty()) {
            all.filter(f.terms().field("languages").matchingAny(narrowing.of("lang")));
        }
        if (!narrowing.of("group").isEmpty()) {
            all.filter(f.terms().field("within").matchingAny(narrowing.of("group")));
        }
        var language = asked.language();
        if (language != null) {
            all.filter(f.match().field("languages").matching(PersonEntry.code(language)));
        }
        var group = asked.group();
        if (group != null) {
            all.filter(
                    asked.audience().mayEnter(List.of(group))
                            ? f.match().field("within").matching(group)
                            : f.matchNone());
        }
        return all;
    }

    @Override
    public Mono<List<Hit>> hits(Asked asked, List<String> ids) {
        var why = new Why(topics.namedBy(asked.words().text()), List.of(), List.of(), List.of());
        return Mono.zip(rows.listedRows(ids, why, asked.locale()), profiles.byIds(ids))
                .flatMap(read -> {
                    var languages = languages(ids, read.getT2());
                    return marking.mark(
                                    PersonEntry.class,
                                    asked.words(),
                                    languages,
                                    "name",
                                    List.of("about"))
                            .map(marks ->
                                    read.getT1().stream()
                                            .map(row -> hit(row, languages, marks))
                                            .toList());
                });
    }

    private static Map<String, String> languages(List<String> ids, Map<String, Profile> saved) {
        var languages = new HashMap<String, String>();
        for (var id : ids) {
            var profile = saved.get(id);
            var about = profile == null ? null : profile.about();
            languages.put(id, about == null ? PersonEntry.UNDETERMINED : about.language());
        }
        return languages;
    }

    private static Hit hit(
            Row row, Map<String, String> languages, Map<String, Marking.Marked> marks) {
        var marked = marks.get(row.id());
        var title = marked == null ? "" : marked.title();
        return new Hit(
                "person",
                row.id(),
                title.isEmpty() ? HtmlUtils.htmlEscape(row.person().name(), "UTF-8") : title,
                marked == null ? "" : marked.passage(),
                languages.getOrDefault(row.id(), PersonEntry.UNDETERMINED),
                null,
                row.person(),
                null,
                null);
    }
}
