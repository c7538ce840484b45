package org.atrium.server.topics;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.topics.MergerForm;
import org.atrium.contract.topics.Topic;
import org.atrium.contract.topics.TopicsApi;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.WordPrefixes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TopicsController implements TopicsApi {

    private static final int LONGEST_QUERY = 200;

    private final Topics topics;
    private final TopicMergers mergers;
    private final TopicKeepers keepers;

    TopicsController(Topics topics, TopicMergers mergers, TopicKeepers keepers) {
        this.topics = topics;
        this.mergers = mergers;
        this.keepers = keepers;
    }

    @Override
    public Mono<Page<Topic>> topics(
            @Nullable String q,
            @Nullable String language,
            @Nullable Integer limit,
            @Nullable String after) {
        return language(language).map(locale -> page(q, locale, Paging.of(limit, after)));
    }

    @Override
    public Mono<Topic> topic(String id) {
        return RequestLanguage.current()
                .map(locale ->
                        topics.find(id)
                                .map(entry -> topic(entry, locale))
                                .orElseThrow(
                                        () -> new Refusal.NotFound("topic.unknown").refused()));
    }

    private static Mono<Locale> language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RequestLanguage.current();
        }
        return Mono.fromSupplier(() -> {
            new Checks().language("language", tag).refuseProblems();
            return Locale.forLanguageTag(tag);
        });
    }

    private Page<Topic> page(@Nullable String q, Locale language, Paging paging) {
        new Checks().text("q", q, 0, LONGEST_QUERY).refuseProblems();
        var words = WordPrefixes.of(q == null ? "" : q);
        record Ranked(int rank, Topic topic) {}
        var byLabel =
                Comparator.comparing(
                        (Ranked ranked) -> ranked.topic().label(), Collator.getInstance(language));
        var found =
                topics.all().stream()
                        .map(entry -> {
                            var best = words.isEmpty() ? 0 : words.rank(topics.names(entry));
                            return new Ranked(best, topic(entry, language));
                        })
                        .filter(ranked -> ranked.rank() != WordPrefixes.NO_MATCH)
                        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(byLabel))
                        .map(Ranked::topic)
                        .toList();
        var items = found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return paging.page(items, found.size());
    }

    @Override
    public Mono<Topic> merge(String id, MergerForm form) {
        return Mono.zip(keepers.merging(), RequestLanguage.current())
                .flatMap(caller ->
                        mergers.merge(id, String.valueOf(form.into()), caller.getT1())
                                .map(entry -> topic(entry, caller.getT2())));
    }

    @Override
    public Mono<Topic> unmerge(String id) {
        return Mono.zip(keepers.merging(), RequestLanguage.current())
                .flatMap(caller ->
                        mergers.unmerge(id, caller.getT1())
                                .map(entry -> topic(entry, caller.getT2())));
    }

    private Topic topic(TopicEntry entry, Locale language) {
        return new Topic(
                entry.id(),
                entry.label(language),
                entry.labels(),
                topics.synonyms(entry.id()).stream()
                        .map(synonym -> new Label(synonym.id(), synonym.label(language)))
                        .toList(),
                entry.theme(),
                entry.wikidata(),
                entry.otherNames(),
                topics.named(entry.broader(), language),
                topics.named(topics.narrower(entry.id()), language));
    }
}
