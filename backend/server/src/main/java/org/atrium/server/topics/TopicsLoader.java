package org.atrium.server.topics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.ReferenceFiles;
import org.atrium.server.platform.StartTask;
import org.atrium.server.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings `topics.json` into storage, and what is stored into memory. */
@Component
@Order(10)
class TopicsLoader implements StartTask {

    static final String FILE = "topics.json";
    private static final int FORMAT = 2;

    private final ReferenceData reference;
    private final ReactiveMongoOperations mongo;
    private final Topics topics;

    TopicsLoader(ReferenceData reference, ReactiveMongoOperations mongo, Topics topics) {
        this.reference = reference;
        this.mongo = mongo;
        this.topics = topics;
    }

    record TopicsFile(List<Row> topics) {
        record Row(
                @Nullable String id,
                @Nullable String theme,
                @Nullable String wikidata,
                @Nullable Map<String, String> labels,
                @Nullable Map<String, List<String>> otherNames,
                @Nullable List<String> broader) {}
    }

    @Override
    public Mono<Void> run() {
        return reference
                .load(TopicEntry.COLLECTION, FORMAT, List.of(FILE), TopicsLoader::entries)
                .thenMany(mongo.findAll(TopicEntry.class))
                .collectList()
                .doOnNext(topics::replaceAll)
                .then();
    }

    private static List<TopicEntry> entries(ReferenceFiles.Texts texts) {
        var rows = texts.json(FILE, TopicsFile.class).topics();
        texts.check(rows != null && !rows.isEmpty(), FILE, "\"topics\" is missing or empty");
        var seen = new HashSet<String>();
        var entries = rows.stream().map(row -> entry(texts, row, seen)).toList();
        entries.forEach(entry ->
                texts.check(
                        seen.containsAll(entry.broader()) && !entry.broader().contains(entry.id()),
                        FILE,
                        "topic " + entry.id() + " has a broader topic that is not there"));
        return entries;
    }

    private static TopicEntry entry(
            ReferenceFiles.Texts texts, TopicsFile.Row row, HashSet<String> seen) {
        var id = row.id() == null ? "" : row.id();
        var labels = row.labels() == null ? Map.<String, String>of() : row.labels();
        var wikidata = row.wikidata();
        texts.check(
                id.matches("[a-z0-9][a-z0-9-]{0,60}"),
                FILE,
                "id \"" + id + "\" is not a slug of lower-case letters, digits and hyphens");
        texts.check(seen.add(id), FILE, "topic " + id + " is there twice");
        texts.check(
                labels.containsKey("en")
                        && labels.values().stream()
                                .allMatch(label -> label != null && !label.isBlank()),
                FILE,
                "topic " + id + " needs a label in English and no empty ones");
        texts.check(
                labels.keySet().stream().allMatch(Checks::isLanguage),
                FILE,
                "topic " + id + " has a label in an unknown language");
        texts.check(
                wikidata == null || wikidata.matches("Q[1-9][0-9]*"),
                FILE,
                "topic " + id + " has no Wikidata item id, but \"" + wikidata + "\"");
        var otherNames =
                row.otherNames() == null ? Map.<String, List<String>>of() : row.otherNames();
        texts.check(
                otherNames.keySet().stream().allMatch(Checks::isLanguage)
                        && otherNames.values().stream()
                                .allMatch(names -> names.stream().noneMatch(String::isBlank)),
                FILE,
                "topic " + id + " has an empty other name, or one in an unknown language");
        return new TopicEntry(
                id,
                row.theme() == null ? "" : row.theme(),
                wikidata,
                labels,
                otherNames,
                row.broader() == null ? List.of() : row.broader(),
                null,
                null,
                null,
                null,
                null);
    }
}
