package org.atrium.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.atrium.contract.search.Hit;
import org.hibernate.search.engine.search.projection.ProjectionCollector;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/**
 * Shows where words matched: escaped HTML with the matching words in `mark`. The texts come from
 * the index and are marked here, so that only what is shown is analysed.
 */
@Component
public class Marking {

    private static final String FIELD = "text";
    private static final String MARK = "<mark>";
    private static final int LONGEST = 30_000;
    private static final int PASSAGE = 280;
    private static final int AT_LEAST = 160;
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

        private static final Marked NOTHING = new Marked("", "");

        /** The title with its marks; escaped as it is where nothing in it matched. */
        public String titleOf(String plain) {
            return title.isEmpty() ? escape(plain) : title;
        }

        /** The passage that matched; otherwise the text that is shown without one, escaped. */
        public String passageOr(String plain) {
            return passage.isEmpty() ? escape(plain) : passage;
        }

        private static String escape(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }

    /**
     * Rows as hits, in their order.
     *
     * @param id of the entry that a row is of
     * @param language tag of what the entry says
     * @param title highlighted {@link LanguageText} property
     * @param bodies more of them, the first that matched gives the passage
     */
    public <R> Mono<List<Hit>> hits(
            Class<?> type,
            SearchWords words,
            List<R> rows,
            Function<R, String> id,
            Function<R, String> language,
            String title,
            List<String> bodies,
            BiFunction<R, Marked, Hit> hit) {
        var languages = rows.stream().collect(Collectors.toMap(id, language));
        return mark(type, words, languages, title, bodies)
                .map(marks ->
                        rows.stream()
                                .map(row ->
                                        hit.apply(
                                                row,
                                                marks.getOrDefault(id.apply(row), Marked.NOTHING)))
                                .toList());
    }

    /** By id; entries in which nothing matched are left out. */
    Mono<Map<String, Marked>> mark(
            Class<?> type,
            SearchWords words,
            Map<String, String> languages,
            String title,
            List<String> bodies) {
        if (words.isEmpty() || languages.isEmpty()) {
            return Mono.just(Map.of());
        }
        var properties = Stream.concat(Stream.of(title), bodies.stream()).toList();
        return index.query(session -> {
            var marked = new HashMap<String, Marked>();
            try (var marker = new Marker(words)) {
                for (var row : rows(session, type, languages, properties)) {
                    var id = String.valueOf(row.getFirst());
                    var found = marker.marked(Languages.rulesOf(languages.get(id)), texts(row));
                    if (found != null) {
                        marked.put(id, found);
                    }
                }
            }
            return marked;
        });
    }

    private static List<List<?>> rows(
            SearchSession session,
            Class<?> type,
            Map<String, String> languages,
            List<String> properties) {
        return session.search(type)
                .select(f -> {
                    var texts =
                            properties.stream()
                                    .map(property ->
                                            f.field(
                                                            property + "." + Languages.WRITTEN,
                                                            String.class)
                                                    .collector(ProjectionCollector.list()));
                    return f.composite()
                            .from(
                                    Stream.concat(Stream.of(f.id(String.class)), texts)
                                            .toArray(ProjectionFinalStep<?>[]::new))
                            .asList();
                })
                .where(f -> f.id().matchingAny(languages.keySet()))
                .fetchHits(languages.size());
    }

    private static List<List<String>> texts(List<?> row) {
        return row.stream()
                .skip(1)
                .map(texts -> ((List<?>) texts).stream().map(String::valueOf).toList())
                .toList();
    }

    /** Marks what somebody looks for; for one thread. */
    private static final class Marker implements AutoCloseable {

        private final Query wanted;
        private final Set<Character> beginnings;
        private final Map<String, Analyzer> analyzers = new HashMap<>();

        Marker(SearchWords words) {
            wanted = words.marked(FIELD);
            beginnings =
                    words.stems().stream().map(stem -> stem.charAt(0)).collect(Collectors.toSet());
        }

        @Nullable Marked marked(String language, List<List<String>> texts) {
            var analyzer =
                    analyzers.computeIfAbsent(
                            language, rules -> new StemAnalyzer(rules, beginnings));
            var title = first(analyzer, texts.getFirst().stream(), WholeBreakIterator::new);
            var bodies = texts.stream().skip(1).flatMap(List::stream);
            var passage = passage(first(analyzer, bodies, Marking::sentences));
            return title.isEmpty() && passage.isEmpty() ? null : new Marked(title, passage);
        }

        @Override
        public void close() {
            analyzers.values().forEach(Analyzer::close);
        }

        /** The first text in which the words are, cut down to where they are; empty for none. */
        private String first(
                Analyzer analyzer, Stream<String> texts, Supplier<BreakIterator> parts) {
            var highlighter = new Highlighter(analyzer, parts);
            return texts.map(text -> highlighter.best(wanted, text))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Marks a text that no index is asked about. */
    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(Analyzer analyzer, Supplier<BreakIterator> parts) {
            super(
                    builderWithoutSearcher(analyzer)
                            .withBreakIterator(parts)
                            .withFormatter(new DefaultPassageFormatter(MARK, "</mark>", "… ", true))
                            .withMaxLength(LONGEST)
                            .withMaxNoHighlightPassages(0)
                            // Words only, so that no index in memory is made of each text.
                            .withHighlightPhrasesStrictly(false)
                            .withPassageRelevancyOverSpeed(false)
                            .withWeightMatches(false));
        }

        String best(Query wanted, String text) {
            try {
                var found = highlightWithoutSearcher(FIELD, wanted, text, 1);
                return found == null ? "" : found.toString();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createMinLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), AT_LEAST, 0.5f);
    }

    /** Cuts at blanks only: neither a tag nor an entity has one inside. */
    private static String passage(String sentences) {
        if (sentences.length() <= PASSAGE) {
            return sentences.strip();
        }
        var mark = sentences.indexOf(MARK);
        var from = Math.max(0, mark - BEFORE);
        var start = from == 0 ? 0 : Math.min(mark, sentences.indexOf(' ', from) + 1);
        var end = sentences.indexOf(' ', Math.min(sentences.length() - 1, start + PASSAGE));
        var cut = sentences.substring(start, end < 0 ? sentences.length() : end).strip();
        return (start > 0 ? "… " : "") + cut + (end < 0 ? "" : " …");
    }
}
