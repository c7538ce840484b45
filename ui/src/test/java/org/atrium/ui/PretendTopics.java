package org.atrium.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.topics.MergerForm;
import org.atrium.contract.topics.Topic;
import org.atrium.contract.topics.TopicsApi;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Topics in memory. */
final class PretendTopics implements TopicsApi {

    private final PretendStore store;

    PretendTopics(PretendStore store) {
        this.store = store;
    }

    @Override
    public Mono<Page<Topic>> topics(
            @Nullable String q,
            @Nullable String language,
            @Nullable Integer limit,
            @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var locale =
                            language == null ? caller.language() : Locale.forLanguageTag(language);
                    var found =
                            store.topics.values().stream()
                                    .filter(topic ->
                                            topic.labels().values().stream()
                                                    .anyMatch(label ->
                                                            PretendLists.matches(q, label)))
                                    .map(topic -> topic(topic, locale))
                                    .sorted(Comparator.comparing(Topic::label))
                                    .toList();
                    return PretendLists.page(found, limit, after, item -> item, null);
                });
    }

    private Topic topic(PretendStore.Topical topic, Locale language) {
        return new Topic(
                topic.id(),
                PretendStore.named(topic.labels(), language, topic.id()),
                topic.labels(),
                List.of(),
                topic.theme(),
                topic.wikidata(),
                topic.otherNames(),
                topic.broader().stream().map(id -> store.topic(id, language)).toList(),
                store.topics.values().stream()
                        .filter(other -> other.broader().contains(topic.id()))
                        .map(other -> store.topic(other.id(), language))
                        .toList());
    }

    @Override
    public Mono<Topic> merge(String id, MergerForm form) {
        return topic(form.into());
    }

    @Override
    public Mono<Topic> unmerge(String id) {
        return topic(id);
    }

    @Override
    public Mono<Topic> topic(String id) {
        return PretendStore.caller()
                .map(caller -> {
                    var topic = store.topics.get(id);
                    if (topic == null) {
                        throw PretendStore.refused(
                                ProblemType.NOT_FOUND, "There is no such topic.");
                    }
                    return topic(topic, caller.language());
                });
    }
}
