package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/** A page of the list of questions, with what was asked for. */
public record QuestionList(QuestionFilter filter, Page<QuestionSummary> page) {

    public static final List<String> FACETS =
            List.of("state", "group", "topic", "language", "kind", "law");

    private static final List<String> CHOICES =
            List.of("state", "group", "topic", "language", "kind", "law", "age", "votes");

    /** How many values of a facet show at once. */
    public static final int SHOWN = 6;

    static final int LENGTH = 20;

    private static final List<String> SORTS = List.of("active", "newest", "votes", "needed");

    /** Votes at least, to choose from. */
    private static final List<String> VOTES = List.of("1", "5", "10");

    private static final List<String> AGES = List.of("day", "week", "month", "year", "older");
    private static final List<String> STATES =
            List.of("unanswered", "answered", "solved", "closed");

    /** Something that was chosen, and the list without it. */
    public record Chip(String label, QuestionFilter without) {}

    /** Values of a facet, chosen ones always among them, worded for the reader. */
    public List<Facet> facet(Words words, String name) {
        var facets = page.facets();
        var counted = facets == null ? List.<Facet>of() : facets.getOrDefault(name, List.of());
        var values = new ArrayList<Facet>();
        if (name.equals("state")) {
            // Always all, in the order of a question's life.
            STATES.forEach(state -> values.add(new Facet(state, "", count(counted, state))));
        } else {
            values.addAll(counted);
        }
        for (var chosen : filter.chosen(name)) {
            if (!chosen.startsWith("-")
                    && values.stream().noneMatch(value -> value.value().equals(chosen))) {
                values.addFirst(new Facet(chosen, label(words, name, chosen), 0));
            }
        }
        values.replaceAll(value ->
                new Facet(value.value(), label(words, name, value.value()), value.count()));
        return name.equals("kind") && values.size() < 2 && filter.kinds().isEmpty()
                ? List.of()
                : values;
    }

    /** Choices that are not counted: how old, and with how many votes. */
    public List<String> choices(String name) {
        var choices = new ArrayList<>(name.equals("age") ? AGES : VOTES);
        filter.chosen(name).stream()
                .filter(value -> !choices.contains(value))
                .forEach(choices::add);
        return choices;
    }

    private static long count(List<Facet> counted, String value) {
        return counted.stream()
                .filter(facet -> facet.value().equals(value))
                .mapToLong(Facet::count)
                .findFirst()
                .orElse(0);
    }

    public String label(Words words, String facet, String value) {
        return switch (facet) {
            case "state", "kind" -> words.get(facet + "." + value);
            case "age" -> words.get("age." + value);
            case "votes" -> words.get("votes.least", Integer.valueOf(value));
            case "language" -> words.languageName(value);
            case "law" -> words.countryName(value);
            default -> named(facet, value);
        };
    }

    /** The name of a group or topic, from wherever this page has it. */
    private String named(String facet, String value) {
        var facets = page.facets();
        var counted = facets == null ? List.<Facet>of() : facets.getOrDefault(facet, List.of());
        for (var known : counted) {
            if (known.value().equals(value)) {
                return known.label();
            }
        }
        for (var question : page.items()) {
            for (var topic : question.topics()) {
                if (facet.equals("topic") && topic.id().equals(value)) {
                    return topic.label();
                }
            }
            for (var group : question.groups()) {
                if (facet.equals("group") && group.slug().equals(value)) {
                    return group.name();
                }
            }
        }
        return value.replace('-', ' ');
    }

    /** Everything that was chosen, each with the list without it. */
    public List<Chip> chips(Words words) {
        var chips = new ArrayList<Chip>();
        if (filter.q() != null) {
            chips.add(new Chip(words.get("filter.words", filter.q()), filter.searching(null)));
        }
        if (filter.author() != null) {
            chips.add(new Chip(words.get("filter.author", filter.author()), filter.by(null)));
        }
        if (filter.answeredBy() != null) {
            chips.add(
                    new Chip(
                            words.get("filter.answeredBy", filter.answeredBy()),
                            filter.answeredBy(null)));
        }
        if (filter.cites() != null) {
            chips.add(new Chip(words.get("filter.cites", filter.cites()), filter.citing(null)));
        }
        for (var facet : CHOICES) {
            for (var value : filter.chosen(facet)) {
                chips.add(new Chip(label(words, facet, value), filter.toggled(facet, value)));
            }
        }
        if (Boolean.FALSE.equals(filter.narrower())) {
            chips.add(new Chip(words.get("filter.narrower.without"), filter.narrower(true)));
        }
        return chips;
    }

    /** Whether some of this list are closed, and nothing was said about that yet. */
    public boolean offersToLeaveOutClosed() {
        var facets = page.facets();
        return filter.state() == null
                && facets != null
                && count(facets.getOrDefault("state", List.of()), "closed") > 0;
    }

    /** Ways to sort; by fit only where words were asked for. */
    public List<String> sorts() {
        if (filter.q() == null) {
            return SORTS;
        }
        var sorts = new ArrayList<>(List.of("relevance"));
        sorts.addAll(SORTS);
        return sorts;
    }

    public String sort() {
        var sort = filter.sort();
        return sort != null && sorts().contains(sort) ? sort : sorts().getFirst();
    }

    /** Whether anything keeps questions out of this list. */
    public boolean narrowed() {
        return filter.count() > 0
                || filter.q() != null
                || filter.author() != null
                || filter.answeredBy() != null
                || filter.cites() != null;
    }

    /** What the form for one of the names in the address carries on. */
    public List<Map.Entry<String, String>> besides(String name) {
        return filter.besides(name);
    }

    /** The form to ask, with what was looked for filled in. */
    public String askAddress() {
        var parts = new ArrayList<String>();
        if (filter.groups().size() == 1) {
            parts.add("group=" + Links.encode(filter.groups().getFirst()));
        }
        if (filter.q() != null) {
            parts.add("title=" + Links.encode(filter.q()));
        }
        return parts.isEmpty() ? "/ask" : "/ask?" + String.join("&", parts);
    }
}
