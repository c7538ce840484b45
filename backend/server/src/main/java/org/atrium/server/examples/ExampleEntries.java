package org.atrium.server.examples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.shared.Text;
import org.atrium.server.groups.Groups;
import org.atrium.server.people.Organisations;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.WholeCollection;
import org.atrium.server.questions.Markdown;
import org.atrium.server.search.Indexed;
import org.atrium.server.topics.Topics;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts examples into the index. */
@Component
class ExampleEntries implements Indexed<ExampleEntry> {

    private final ReactiveMongoOperations mongo;
    private final Examples examples;
    private final Groups groups;
    private final Topics topics;
    private final Organisations organisations;
    private final Markdown markdown;

    ExampleEntries(
            ReactiveMongoOperations mongo,
            Examples examples,
            Groups groups,
            Topics topics,
            Organisations organisations,
            Markdown markdown) {
        this.mongo = mongo;
        this.examples = examples;
        this.groups = groups;
        this.topics = topics;
        this.organisations = organisations;
        this.markdown = markdown;
    }

    @Override
    public Class<ExampleEntry> type() {
        return ExampleEntry.class;
    }

    @Override
    public Flux<ExampleEntry> all() {
        return WholeCollection.read(mongo, Case.class, Case::id)
                .filter(ExampleEntries::isListed)
                .map(this::entry);
    }

    @Override
    public Flux<ExampleEntry> byIds(Collection<String> ids) {
        return examples.byIds(ids).filter(ExampleEntries::isListed).map(this::entry);
    }

    private static boolean isListed(Case example) {
        return !example.isDeleted() && !example.isRemoved();
    }

    @Override
    public Mono<Long> count() {
        return mongo.estimatedCount(Case.class);
    }

    @Override
    public Set<String> touchedBy(List<Fact> facts) {
        return facts.stream()
                .filter(ExampleFacts::isAbout)
                .map(Fact::subject)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> topicFields() {
        return List.of("topics");
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private ExampleEntry entry(Case example) {
        var story = example.story();
        var tag = story.language();
        var subjects = new ArrayList<>(topics.texts(story.topics()));
        organisations
                .named(story.organisations())
                .forEach(one -> subjects.add(new Text(one.label(), tag)));
        return new ExampleEntry(
                example.id(),
                List.of(new Text(story.title(), tag)),
                List.of(new Text(story.summary(), tag)),
                List.of(new Text(markdown.plain(story.body()), tag)),
                subjects,
                story.groups(),
                List.copyOf(groups.withWider(story.groups())),
                topics.resolved(story.topics()),
                language(tag),
                Objects.requireNonNullElse(story.country(), ""),
                story.organisations(),
                story.figures().stream().map(Story.Count::measure).distinct().toList(),
                story.years(),
                example.author(),
                example.isDraft(),
                YearOrDay.first(story.from()).toString(),
                example.shownAt());
    }
}
