package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows; the same in the address, the facets and the call to the backend.
 */
public record QuestionFilter(
        List<String> kinds,
        List<String> groups,
        @Nullable Boolean narrower,
        List<String> topics,
        List<String> languages,
        @Nullable String state,
        @Nullable String author,
        @Nullable String answeredBy,
        @Nullable String sort,
        @Nullable String q,
        @Nullable String after) {

    public static final QuestionFilter ALL =
            new QuestionFilter(
                    List.of(), List.of(), null, List.of(), List.of(), null, null, null, null, null,
                    null);

    /** Reads the query of an address. */
    public static QuestionFilter of(Map<String, List<String>> parameters) {
        return new QuestionFilter(
                Query.all(parameters, "kind"),
                Query.all(parameters, "group"),
                Query.one(parameters, "narrower") == null
                        ? null
                        : Boolean.valueOf(Query.one(parameters, "narrower")),
                Query.all(parameters, "topic"),
                Query.all(parameters, "language"),
                Query.one(parameters, "state"),
                Query.one(parameters, "author"),
                Query.one(parameters, "answeredBy"),
                Query.one(parameters, "sort"),
                Query.one(parameters, "q"),
                Query.one(parameters, "after"));
    }

    /** The address of the list with this filter. */
    public String address() {
        var query = new ArrayList<String>();
        Query.add(query, "q", q);
        kinds.forEach(value -> Query.add(query, "kind", value));
        groups.forEach(value -> Query.add(query, "group", value));
        Query.add(query, "narrower", narrower == null ? null : narrower.toString());
        topics.forEach(value -> Query.add(query, "topic", value));
        languages.forEach(value -> Query.add(query, "language", value));
        Query.add(query, "state", state);
        Query.add(query, "author", author);
        Query.add(query, "answeredBy", answeredBy);
        Query.add(query, "sort", sort);
        Query.add(query, "after", after);
        return query.isEmpty() ? "/questions" : "/questions?" + String.join("&", query);
    }

    /** Whether a value of a facet is chosen. */
    public boolean has(String facet, String value) {
        return chosen(facet).contains(value);
    }

    public List<String> chosen(String facet) {
        return switch (facet) {
            case "kind" -> kinds;
            case "group" -> groups;
            case "topic" -> topics;
            case "language" -> languages;
            case "state" -> state == null ? List.of() : List.of(state);
            default -> List.of();
        };
    }

    /** This filter with a facet's value chosen, or no longer chosen; from the first page again. */
    public QuestionFilter toggled(String facet, String value) {
        UnaryOperator<List<String>> toggle =
                values -> {
                    var changed = new ArrayList<>(values);
                    if (!changed.remove(value)) {
                        changed.add(value);
                    }
                    return List.copyOf(changed);
                };
        return new QuestionFilter(
                facet.equals("kind") ? toggle.apply(kinds) : kinds,
                facet.equals("group") ? toggle.apply(groups) : groups,
                narrower,
                facet.equals("topic") ? toggle.apply(topics) : topics,
                facet.equals("language") ? toggle.apply(languages) : languages,
                facet.equals("state") ? (value.equals(state) ? null : value) : state,
                author,
                answeredBy,
                sort,
                q,
                null);
    }

    public QuestionFilter sorted(String by) {
        return new QuestionFilter(
                kinds, groups, narrower, topics, languages, state, author, answeredBy, by, q, null);
    }

    public QuestionFilter after(@Nullable String cursor) {
        return new QuestionFilter(
                kinds,
                groups,
                narrower,
                topics,
                languages,
                state,
                author,
                answeredBy,
                sort,
                q,
                cursor);
    }

    /** How many values of facets are chosen. */
    public int count() {
        return kinds.size()
                + groups.size()
                + topics.size()
                + languages.size()
                + (state == null ? 0 : 1);
    }

    public QuestionFilter searching(@Nullable String words) {
        return new QuestionFilter(
                kinds,
                groups,
                narrower,
                topics,
                languages,
                state,
                author,
                answeredBy,
                sort,
                words,
                null);
    }

    public QuestionFilter by(@Nullable String username) {
        return new QuestionFilter(
                kinds,
                groups,
                narrower,
                topics,
                languages,
                state,
                username,
                answeredBy,
                sort,
                q,
                null);
    }

    public QuestionFilter answeredBy(@Nullable String username) {
        return new QuestionFilter(
                kinds, groups, narrower, topics, languages, state, author, username, sort, q, null);
    }
}
