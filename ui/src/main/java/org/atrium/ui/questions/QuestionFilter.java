package org.atrium.ui.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows; the same in the address, the facets and the call to the backend.
 *
 * @param values what is chosen, by the names of the address; a name without a value is not there
 */
public record QuestionFilter(Map<String, List<String>> values) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** How long ago a question was asked at most; `older` is the rest. */
    static final Map<String, Duration> AGES =
            Map.of(
                    "day", Duration.ofDays(1),
                    "week", Duration.ofDays(7),
                    "month", Duration.ofDays(30),
                    "year", YEAR);

    static final String OLDER = "older";

    private static final Set<String> MANY = Set.of("kind", "group", "topic", "language", "law");

    /** In the order of the address. */
    private static final List<String> NAMES =
            List.of(
                    "q",
                    "kind",
                    "group",
                    "narrower",
                    "topic",
                    "language",
                    "law",
                    "state",
                    "age",
                    "votes",
                    "author",
                    "answeredBy",
                    "cites",
                    "sort",
                    "after");

    /** What narrows a list and can be chosen from a few values. */
    private static final List<String> CHOICES =
            List.of("kind", "group", "topic", "language", "law", "state", "age", "votes");

    /** After what its constructor needs. */
    public static final QuestionFilter ALL = new QuestionFilter(Map.of());

    public QuestionFilter {
        var known = new LinkedHashMap<String, List<String>>();
        for (var name : NAMES) {
            var all =
                    Query.all(values, name).stream().filter(value -> isKnown(name, value)).toList();
            if (!all.isEmpty()) {
                known.put(name, MANY.contains(name) ? all : List.of(all.getFirst()));
            }
        }
        values = java.util.Collections.unmodifiableMap(known);
    }

    private static boolean isKnown(String name, String value) {
        return switch (name) {
            case "age" -> value.equals(OLDER) || AGES.containsKey(value);
            case "votes" -> value.matches("[1-9][0-9]{0,4}");
            case "narrower" -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }

    /** Reads the query of an address. */
    public static QuestionFilter of(Map<String, List<String>> parameters) {
        return new QuestionFilter(parameters);
    }

    /** The address of the list with this filter. */
    public String address() {
        return values.isEmpty() ? "/questions" : "/questions?" + query();
    }

    /** The address of its feed. */
    public String feed() {
        var filter = after(null);
        return filter.values.isEmpty() ? "/questions.atom" : "/questions.atom?" + filter.query();
    }

    /** What stands behind the question mark. */
    public String query() {
        var query = new ArrayList<String>();
        values.forEach((name, all) -> all.forEach(value -> Query.add(query, name, value)));
        return String.join("&", query);
    }

    /** Whether a value of a facet is chosen. */
    public boolean has(String facet, String value) {
        return chosen(facet).contains(value);
    }

    public List<String> chosen(String facet) {
        return values.getOrDefault(facet, List.of());
    }

    private @Nullable String one(String name) {
        var all = chosen(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    public List<String> kinds() {
        return chosen("kind");
    }

    public List<String> groups() {
        return chosen("group");
    }

    public @Nullable Boolean narrower() {
        var narrower = one("narrower");
        return narrower == null ? null : Boolean.valueOf(narrower);
    }

    public List<String> topics() {
        return chosen("topic");
    }

    public List<String> languages() {
        return chosen("language");
    }

    /** Codes of countries. */
    public List<String> laws() {
        return chosen("law");
    }

    public @Nullable String state() {
        return one("state");
    }

    public @Nullable String age() {
        return one("age");
    }

    /** At least so many. */
    public @Nullable Integer votes() {
        var votes = one("votes");
        return votes == null ? null : Integer.valueOf(votes);
    }

    public @Nullable String author() {
        return one("author");
    }

    public @Nullable String answeredBy() {
        return one("answeredBy");
    }

    /** An address that is linked to. */
    public @Nullable String cites() {
        return one("cites");
    }

    public @Nullable String sort() {
        return one("sort");
    }

    public @Nullable String q() {
        return one("q");
    }

    public @Nullable String after() {
        return one("after");
    }

    @Nullable Instant askedFrom(Instant now) {
        var age = age() == null ? null : AGES.get(age());
        return age == null ? null : now.minus(age);
    }

    @Nullable Instant askedBefore(Instant now) {
        return OLDER.equals(age()) ? now.minus(YEAR) : null;
    }

    /** This filter with a facet's value chosen, or no longer chosen; from the first page again. */
    public QuestionFilter toggled(String facet, String value) {
        var changed = new ArrayList<>(chosen(facet));
        if (!changed.remove(value)) {
            if (!MANY.contains(facet)) {
                changed.clear();
            }
            changed.add(value);
        }
        var next = with(facet, changed).after(null);
        return facet.equals("group") && next.groups().isEmpty()
                ? next.with("narrower", List.of())
                : next;
    }

    private QuestionFilter with(String name, List<String> all) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, all);
        return new QuestionFilter(changed);
    }

    private QuestionFilter with(String name, @Nullable String value) {
        return with(name, value == null ? List.of() : List.of(value));
    }

    public QuestionFilter sorted(String by) {
        return with("sort", by).after(null);
    }

    public QuestionFilter after(@Nullable String cursor) {
        return with("after", cursor);
    }

    /** With or without the narrower groups of those chosen. */
    public QuestionFilter narrower(boolean with) {
        return with("narrower", with ? null : "false").after(null);
    }

    /** How many values of facets are chosen. */
    public int count() {
        return CHOICES.stream().mapToInt(facet -> chosen(facet).size()).sum();
    }

    /** What a form for one of the names carries on: everything else but the page. */
    List<Map.Entry<String, String>> besides(String name) {
        return values.entrySet().stream()
                .filter(each -> !Set.of(name, "after").contains(each.getKey()))
                .flatMap(each -> pairs(each.getKey(), each.getValue()))
                .toList();
    }

    private static Stream<Map.Entry<String, String>> pairs(String name, List<String> all) {
        return all.stream().map(value -> Map.entry(name, value));
    }

    public QuestionFilter searching(@Nullable String words) {
        return with("q", words).after(null);
    }

    public QuestionFilter by(@Nullable String username) {
        return with("author", username).after(null);
    }

    public QuestionFilter answeredBy(@Nullable String username) {
        return with("answeredBy", username).after(null);
    }

    public QuestionFilter citing(@Nullable String address) {
        return with("cites", address).after(null);
    }
}
