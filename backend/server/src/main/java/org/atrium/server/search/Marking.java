package org.atrium.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterOptionsStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows where words matched: escaped HTML with the matching words in `mark`. */
@Component
public class Marking {

    private static final String MARK = "<mark>";
    private static final int WHOLE = 1_000;
    private static final int PASSAGE = 280;
    private static final int BEFORE = 80;

    private final SearchIndex index;

    Marking(SearchIndex index) {
        this.index = index;
    }

    /**
     * @param title the whole title
     * @param passage the passage that matched best; empty when only the title matched
     */
    public record Marked(String title, String passage) {

        private Marked or(Marked other) {
            return new Marked(
                    title.isEmpty() ? other.title : title,
                    passage.isEmpty() ? other.passage : passage);
        }
    }

    /**
     * @param languages language tag by id of the entry
     * @param title highlighted {@link LanguageText} property
     * @param bodies more of them, the first that matched gives the passage
     * @return by id; entries in which nothing matched are left out
     */
    public Mono<Map<String, Marked>> mark(
            Class<?> type,
            SearchWords words,
            Map<String, String> languages,
            String title,
            List<String> bodies) {
        var idsByLanguage =
                languages.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> Languages.fieldOf(entry.getValue()),
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        return index.query(session -> {
            var marked = new HashMap<String, Marked>();
            idsByLanguage.forEach((language, ids) -> {
                for (var field : words.fieldsToMark(language)) {
                    var fields = Stream.concat(Stream.of(title), bodies.stream());
                    rows(session, type, words, ids, fields.map(one -> one + "." + field).toList())
                            .forEach((id, found) -> marked.merge(id, found, Marked::or));
                }
            });
            return marked;
        });
    }

    /** Asks for nothing but the words in these fields: highlighting costs by clause and field. */
    private static Map<String, Marked> rows(
            SearchSession session,
            Class<?> type,
            SearchWords words,
            List<String> ids,
            List<String> fields) {
        return session
                .search(type)
                .select(f -> {
                    var parts = new ArrayList<ProjectionFinalStep<?>>();
                    parts.add(f.id(String.class));
                    parts.add(f.highlight(fields.getFirst()).highlighter("whole"));
                    fields.stream()
                            .skip(1)
                            .forEach(
                                    field -> parts.add(f.highlight(field).highlighter("sentence")));
                    return f.composite()
                            .from(parts.toArray(ProjectionFinalStep<?>[]::new))
                            .asList();
                })
                .where(f -> f.bool().filter(f.id().matchingAny(ids)).must(words.anyIn(f, fields)))
                .highlighter("whole", Marking::whole)
                .highlighter("sentence", Marking::sentence)
                .fetchHits(ids.size())
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> String.valueOf(row.getFirst()), row -> marked(row)));
    }

    private static Marked marked(List<?> row) {
        return new Marked(first(row.subList(1, 2)), passage(first(row.subList(2, row.size()))));
    }

    private static String first(List<?> highlights) {
        return highlights.stream()
                .flatMap(found -> ((List<?>) found).stream())
                .map(String::valueOf)
                .filter(found -> found.contains(MARK))
                .findFirst()
                .orElse("");
    }

    private static HighlighterOptionsStep<?> whole(SearchHighlighterFactory factory) {
        return factory.plain()
                .fragmentSize(WHOLE)
                .numberOfFragments(1)
                .tag(MARK, "</mark>")
                .encoder(HighlighterEncoder.HTML);
    }

    /** From the term vectors, as analysing a text again costs many times as much. */
    private static HighlighterOptionsStep<?> sentence(SearchHighlighterFactory factory) {
        return factory.fastVector()
                .fragmentSize(PASSAGE)
                .numberOfFragments(1)
                .tag(MARK, "</mark>")
                .encoder(HighlighterEncoder.HTML)
                .boundaryScanner()
                .sentence()
                .locale(Locale.ROOT)
                .end();
    }

    /** Cuts at blanks only: neither a tag nor an entity has one inside. */
    private static String passage(String sentence) {
        if (sentence.length() <= PASSAGE) {
            return sentence.strip();
        }
        var mark = sentence.indexOf(MARK);
        var from = Math.max(0, mark - BEFORE);
        var start = from == 0 ? 0 : Math.min(mark, sentence.indexOf(' ', from) + 1);
        var end = sentence.indexOf(' ', Math.min(sentence.length() - 1, start + PASSAGE));
        var cut = sentence.substring(start, end < 0 ? sentence.length() : end).strip();
        return (start > 0 ? "… " : "") + cut + (end < 0 ? "" : " …");
    }
}
