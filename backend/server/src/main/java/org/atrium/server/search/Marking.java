package org.atrium.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
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
    public record Marked(String title, String passage) {}

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
        var idsByField =
                languages.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> Languages.fieldOf(entry.getValue()),
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        return index.query(session -> {
            var marked = new HashMap<String, Marked>();
            idsByField.forEach((field, ids) ->
                    marked.putAll(marked(session, type, words, field, ids, title, bodies)));
            return marked;
        });
    }

    private static Map<String, Marked> marked(
            SearchSession session,
            Class<?> type,
            SearchWords words,
            String field,
            List<String> ids,
            String title,
            List<String> bodies) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(title + "." + field, "title");
        fields.put(title + "." + Languages.OTHER, "title");
        bodies.forEach(body -> fields.put(body + "." + field, "body"));
        bodies.forEach(body -> fields.put(body + "." + Languages.OTHER, "body"));
        var all = new ArrayList<>(bodies);
        all.addFirst(title);
        var rows =
                session.search(type)
                        .select(f -> {
                            var parts = new ArrayList<ProjectionFinalStep<?>>();
                            parts.add(f.id(String.class));
                            fields.forEach(
                                    (path, how) -> parts.add(f.highlight(path).highlighter(how)));
                            return f.composite()
                                    .from(parts.toArray(ProjectionFinalStep<?>[]::new))
                                    .asList();
                        })
                        .where(f ->
                                f.bool()
                                        .filter(f.id().matchingAny(ids))
                                        .must(words.in(f, all.toArray(String[]::new))))
                        .highlighter(
                                "title",
                                f ->
                                        f.plain()
                                                .fragmentSize(WHOLE)
                                                .numberOfFragments(1)
                                                .tag(MARK, "</mark>")
                                                .encoder(HighlighterEncoder.HTML))
                        .highlighter(
                                "body",
                                f ->
                                        f.unified()
                                                .numberOfFragments(1)
                                                .tag(MARK, "</mark>")
                                                .encoder(HighlighterEncoder.HTML))
                        .fetchHits(ids.size());
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> String.valueOf(row.getFirst()), row -> marked(row)));
    }

    private static Marked marked(List<?> row) {
        return new Marked(first(row.subList(1, 3)), passage(first(row.subList(3, row.size()))));
    }

    private static String first(List<?> highlights) {
        return highlights.stream()
                .flatMap(found -> ((List<?>) found).stream())
                .map(String::valueOf)
                .filter(found -> found.contains(MARK))
                .findFirst()
                .orElse("");
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
