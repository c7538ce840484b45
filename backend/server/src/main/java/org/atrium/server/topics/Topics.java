package org.atrium.server.topics;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The topics that there are. Few and rarely changed, they are kept in memory whole; what is asked
 * for here needs no storage.
 */
@Component
public class Topics {

    /** Mergers of mergers; longer ways are a mistake. */
    private static final int LONGEST_WAY = 10;

    private volatile Map<String, TopicEntry> byId = Map.of();
    private volatile Map<String, List<String>> narrowerById = Map.of();
    private volatile Map<String, List<TopicEntry>> synonymsById = Map.of();
    private volatile Map<String, List<List<String>>> wordsOfNames = Map.of();

    void replaceAll(Collection<TopicEntry> entries) {
        var fresh = new LinkedHashMap<String, TopicEntry>();
        entries.forEach(entry -> fresh.put(entry.id(), entry));
        know(fresh);
    }

    synchronized void replace(TopicEntry entry) {
        var fresh = new LinkedHashMap<>(byId);
        fresh.put(entry.id(), entry);
        know(fresh);
    }

    private void know(Map<String, TopicEntry> entries) {
        byId = Map.copyOf(entries);
        narrowerById = narrowerById();
        synonymsById = synonymsById();
        wordsOfNames =
                all().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        TopicEntry::id,
                                        entry ->
                                                names(entry).stream()
                                                        .map(NamesInText::words)
                                                        .toList()));
    }

    /** Topics that the ids name, by their names in the language. */
    List<Label> named(Collection<String> ids, Locale language) {
        return labelled(ids, language).values().stream()
                .sorted(Comparator.comparing(Label::label, Collator.getInstance(language)))
                .toList();
    }

    private Map<String, List<String>> narrowerById() {
        var narrower = new HashMap<String, List<String>>();
        all().forEach(entry ->
                resolved(entry.broader())
                        .forEach(broader ->
                                narrower.computeIfAbsent(broader, first -> new ArrayList<>())
                                        .add(entry.id())));
        return narrower;
    }

    private Map<String, List<TopicEntry>> synonymsById() {
        return byId.values().stream()
                .filter(entry -> entry.mergedInto() != null)
                .sorted(Comparator.comparing(TopicEntry::id))
                .collect(Collectors.groupingBy(entry -> resolved(entry.id())));
    }

    /** Topics that are a part of this one. */
    List<String> narrower(String id) {
        return narrowerById.getOrDefault(id, List.of());
    }

    /** The topic, and every topic that is a part of it or of one of those. */
    public List<String> withNarrower(String id) {
        var found = new LinkedHashSet<>(List.of(id));
        var next = List.of(id);
        for (var steps = 0; steps < LONGEST_WAY && !next.isEmpty(); steps++) {
            next =
                    next.stream()
                            .flatMap(each -> narrower(each).stream())
                            .filter(found::add)
                            .toList();
        }
        return List.copyOf(found);
    }

    /** Every topic that the topic is a part of, nearest first. */
    public List<String> broader(String id) {
        var found = new LinkedHashSet<String>();
        var next = List.of(id);
        for (var steps = 0; steps < LONGEST_WAY && !next.isEmpty(); steps++) {
            next =
                    next.stream()
                            .flatMap(each -> entry(each).stream())
                            .flatMap(entry -> resolved(entry.broader()).stream())
                            .filter(found::add)
                            .toList();
        }
        return List.copyOf(found);
    }

    /** Those that are no synonyms of others. */
    Collection<TopicEntry> all() {
        return byId.values().stream().filter(entry -> entry.mergedInto() == null).toList();
    }

    /** The topic of this id, or the one that it was merged into. */
    Optional<TopicEntry> find(String id) {
        return entry(resolved(id));
    }

    Optional<TopicEntry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id that an id leads to: another one where topics were merged. */
    public String resolved(String id) {
        var here = id;
        for (var steps = 0; steps < LONGEST_WAY; steps++) {
            var entry = byId.get(here);
            var next = entry == null ? null : entry.mergedInto();
            if (next == null || next.equals(id)) {
                return here;
            }
            here = next;
        }
        return here;
    }

    /** Each once, in the order given; unknown ids stay as they are. */
    public List<String> resolved(Collection<String> ids) {
        return ids.stream().map(this::resolved).distinct().toList();
    }

    /** Topics that were merged into this one, also by way of others. */
    List<TopicEntry> synonyms(String id) {
        return synonymsById.getOrDefault(id, List.of());
    }

    /** Its own names, and those of its synonyms. */
    List<String> names(TopicEntry entry) {
        var names = new ArrayList<>(entry.names());
        synonyms(entry.id()).forEach(synonym -> names.addAll(synonym.names()));
        return names;
    }

    /** Names in the language, English as the fallback; ids that are unknown are left out. */
    public Mono<Map<String, Label>> labels(Collection<String> ids, Locale language) {
        return Mono.fromSupplier(() -> labelled(ids, language));
    }

    /** Those of the ids that name no topic. */
    public Mono<Set<String>> unknown(Collection<String> ids) {
        return Mono.fromSupplier(() -> {
            var unknown = new LinkedHashSet<>(ids);
            unknown.removeAll(byId.keySet());
            return unknown;
        });
    }

    /** The same as {@link #labels}, at once; by the ids that those asked for lead to. */
    public Map<String, Label> labelled(Collection<String> ids, Locale language) {
        var found = new LinkedHashMap<String, Label>();
        for (var id : resolved(ids)) {
            var entry = byId.get(id);
            if (entry != null) {
                found.put(id, new Label(id, entry.label(language)));
            }
        }
        return found;
    }

    /**
     * Ids by every name that a topic has in any language, and by the id itself, as the function
     * writes them; where two topics share a name, the one whose id it is.
     */
    public Map<String, String> idsByName(UnaryOperator<String> written) {
        var ids = new LinkedHashMap<String, String>();
        byId.keySet().forEach(id -> ids.put(written.apply(id), resolved(id)));
        byId.values()
                .forEach(entry ->
                        entry.names()
                                .forEach(label ->
                                        ids.putIfAbsent(
                                                written.apply(label), resolved(entry.id()))));
        return ids;
    }

    /** Id of the topic that stands for an item of Wikidata (`Q…`). */
    public Optional<String> ofWikidata(String item) {
        return byId.values().stream()
                .filter(entry -> item.equals(entry.wikidata()))
                .map(entry -> resolved(entry.id()))
                .findFirst();
    }

    /** Every name of the topics in every language, for the search index. */
    public List<Text> texts(Collection<String> ids) {
        var texts = new ArrayList<Text>();
        for (var id : resolved(ids)) {
            Stream.concat(entry(id).stream(), synonyms(id).stream())
                    .forEach(entry -> addNames(texts, entry));
        }
        return texts;
    }

    private static void addNames(List<Text> texts, TopicEntry entry) {
        entry.labels().forEach((tag, label) -> texts.add(new Text(label, tag)));
        entry.otherNames()
                .forEach((tag, names) -> names.forEach(name -> texts.add(new Text(name, tag))));
    }

    /** Ids of the topics that a text names in any language, those with the longest name first. */
    public List<String> mentionedIn(String text) {
        return NamesInText.of(text).found(wordsOfNames);
    }

    /** Ids of the topics that the words name whole or by their beginnings, best first. */
    public List<String> namedBy(String typed) {
        record Ranked(int rank, String id) {}
        var words = WordPrefixes.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .map(entry -> new Ranked(words.rank(names(entry)), entry.id()))
                .filter(ranked -> ranked.rank() != WordPrefixes.NO_MATCH)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::id))
                .map(Ranked::id)
                .toList();
    }
}
