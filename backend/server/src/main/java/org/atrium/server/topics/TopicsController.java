package org.atrium.server.topics;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.atrium.contract.shared.Page;
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

    TopicsController(Topics topics) {
        this.topics = topics;
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
                            var best = words.isEmpty() ? 0 : words.rank(entry.names());
                            return new Ranked(best, topic(entry, language));
                        })
                        .filter(ranked -> ranked.rank() != WordPrefixes.NO_MATCH)
                        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(byLabel))
                        .map(Ranked::topic)
                        .toList();
        var items = found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return paging.page(items, found.size());
    }

    private Topic topic(TopicEntry entry, Locale language) {
        return new Topic(
                entry.id(),
                entry.label(language),
                entry.labels(),
                entry.theme(),
                entry.wikidata(),
                entry.synonyms(),
                topics.named(entry.broader(), language),
                topics.named(topics.narrower(entry.id()), language));
    }
}
