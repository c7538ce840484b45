package org.atrium.server.examples;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.examples.Figure;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Removed;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Authors;
import org.atrium.server.people.Organisations;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.questions.Markdown;
import org.atrium.server.shared.Audience;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lists and pages of examples say, for those who look. */
@Component
class ExamplePages {

    private static final Author NOBODY = new Author("?", "?", null);
    private static final int FIRST_FIGURES = 3;

    private final Groups groups;
    private final Topics topics;
    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final Authors authors;
    private final Markdown markdown;

    ExamplePages(
            Groups groups,
            Topics topics,
            Organisations organisations,
            Vocabulary vocabulary,
            Authors authors,
            Markdown markdown) {
        this.groups = groups;
        this.topics = topics;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.authors = authors;
        this.markdown = markdown;
    }

    ExampleSummary summary(Case example, Audience audience, Locale language) {
        var story = example.story();
        return new ExampleSummary(
                example.id(),
                story.title(),
                story.summary(),
                story.language(),
                groups(story, audience, language),
                topics(story.topics(), language),
                organisations.named(story.organisations()),
                story.country(),
                story.from(),
                story.until(),
                story.figures().stream()
                        .limit(FIRST_FIGURES)
                        .map(figure -> figure(figure, language))
                        .toList(),
                example.isDraft(),
                example.shownAt());
    }

    Mono<Example> page(Case example, Viewer viewer, Locale language) {
        var people = new HashSet<String>();
        people.add(example.author());
        if (example.removal() != null) {
            people.add(example.removal().by());
        }
        return authors.named(people).map(named -> page(example, named, viewer, language));
    }

    private Example page(Case example, Map<String, Author> people, Viewer viewer, Locale language) {
        var story = example.story();
        return new Example(
                example.id(),
                story.title(),
                story.summary(),
                story.body(),
                markdown.html(story.body()),
                story.language(),
                groups(story, viewer.audience(), language),
                topics(story.topics(), language),
                organisations.named(story.organisations()),
                story.country(),
                story.from(),
                story.until(),
                story.figures().stream().map(figure -> figure(figure, language)).toList(),
                story.links(),
                example.isDraft(),
                removed(example.removal(), people),
                people.getOrDefault(example.author(), NOBODY),
                example.shownAt(),
                example.changedAt(),
                example.version(),
                ExampleRights.of(example, viewer));
    }

    private static @Nullable Removed removed(
            Case.@Nullable Removal removal, Map<String, Author> people) {
        return removal == null
                ? null
                : new Removed(
                        people.getOrDefault(removal.by(), NOBODY), removal.at(), removal.reason());
    }

    private List<GroupRef> groups(Story story, Audience audience, Locale language) {
        return List.copyOf(groups.named(story.groups(), audience, language).values());
    }

    private List<Label> topics(Collection<String> ids, Locale language) {
        return List.copyOf(topics.labelled(ids, language).values());
    }

    private Figure figure(Story.Count figure, Locale language) {
        return new Figure(
                figure.label() == null
                        ? measure(figure.measure(), language)
                        : new Label(figure.measure(), figure.label()),
                figure.value(),
                LocalDate.parse(figure.asOf()),
                figure.source());
    }

    private Label measure(String code, Locale language) {
        return vocabulary.label(Vocabulary.MEASURES, code, language);
    }

    /** What was counted of a facet, most first; what has no value is no value. */
    List<Facet> facet(String name, Map<String, Long> counts, Locale language) {
        return counts.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .map(one ->
                        new Facet(
                                one.getKey(), label(name, one.getKey(), language), one.getValue()))
                .toList();
    }

    private String label(String facet, String value, Locale language) {
        return switch (facet) {
            case ExampleFilter.TOPIC ->
                    topics(List.of(value), language).stream()
                            .findFirst()
                            .map(Label::label)
                            .orElse(value);
            case ExampleFilter.LANGUAGE ->
                    Locale.forLanguageTag(value).getDisplayLanguage(language);
            case ExampleFilter.COUNTRY -> Locale.of("", value).getDisplayCountry(language);
            default -> Objects.requireNonNull(measure(value, language)).label();
        };
    }
}
