package org.atrium.server.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What operators and quotation marks ask for besides words.
 *
 * @param values ids by the name of an operator; several values of `topic` must all be met, of the
 *     others any
 * @param phrases words that must stand side by side
 */
public record Narrowing(Map<String, List<String>> values, List<String> phrases) {

    public static final Narrowing NONE = new Narrowing(Map.of(), List.of());

    public List<String> of(String operator) {
        return values.getOrDefault(operator, List.of());
    }

    /** Whether a kind of thing that knows only these operators can meet what is asked. */
    public boolean isWithin(Set<String> operators) {
        return operators.containsAll(values.keySet());
    }

    /**
     * Where every phrase stands as it was typed.
     *
     * @param fields as {@link SearchWords#in} takes them; boosts are ignored, and those that only
     *     repeat others
     */
    public PredicateFinalStep phrasesIn(SearchPredicateFactory factory, String... fields) {
        return phrasesIn(factory, SearchWords.Fields.ALL, fields);
    }

    /** The same, where each field may be seen. */
    public PredicateFinalStep phrasesIn(
            SearchPredicateFactory factory, SearchWords.Fields seen, String... fields) {
        var all = factory.bool();
        for (var phrase : phrases) {
            var somewhere = factory.bool().minimumShouldMatchNumber(1);
            for (var field : fields) {
                if (field.startsWith("*")) {
                    continue;
                }
                somewhere.should(
                        seen.seen(
                                factory,
                                property(field),
                                factory.phrase().field(path(field)).matching(phrase)));
            }
            all.filter(somewhere);
        }
        return all;
    }

    private static String path(String field) {
        return field.startsWith("=") ? property(field) : property(field) + "." + Languages.WRITTEN;
    }

    private static String property(String field) {
        return field.replaceFirst("^=", "").replaceFirst("\\^.*$", "");
    }

    public boolean isEmpty() {
        return values.isEmpty() && phrases.isEmpty();
    }
}
