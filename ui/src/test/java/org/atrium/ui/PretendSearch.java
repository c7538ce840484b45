package org.atrium.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.contract.search.Completion;
import org.atrium.contract.search.Hit;
import org.atrium.contract.search.IndexState;
import org.atrium.contract.search.Meant;
import org.atrium.contract.search.SearchApi;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One search over everything in memory. */
public final class PretendSearch implements SearchApi {

    private final PretendStore store;
    private final PretendQuestions questions;
    private final PretendPeople people;
    private final PretendGroups groups;
    private volatile IndexState state = new IndexState(true, 0, 0);

    PretendSearch(
            PretendStore store,
            PretendQuestions questions,
            PretendPeople people,
            PretendGroups groups) {
        this.store = store;
        this.questions = questions;
        this.people = people;
        this.groups = groups;
    }

    @Override
    public Mono<Page<Hit>> search(
            String q,
            @Nullable List<String> kinds,
            @Nullable String language,
            @Nullable String group,
            @Nullable Integer limit,
            @Nullable String after) {
        return PretendStore.caller()
                .flatMap(caller -> {
                    var hits = new ArrayList<Hit>();
                    store.threads.values().stream()
                            .filter(each -> store.sees(caller, each))
                            .filter(each -> language == null || each.language.equals(language))
                            .filter(each -> PretendLists.matches(q, each.title + " " + each.body))
                            .map(each -> questions.summary(each, caller.language()))
                            .forEach(each ->
                                    hits.add(
                                            new Hit(
                                                    "question",
                                                    each.id(),
                                                    marked(each.title(), q),
                                                    marked(each.excerpt(), q),
                                                    each.language(),
                                                    each,
                                                    null,
                                                    null,
                                                    null)));
                    store.areas.values().stream()
                            .filter(each ->
                                    PretendLists.matches(
                                            q, store.areaName(each.slug, caller.language())))
                            .map(each -> groups.summary(each, caller.language()))
                            .forEach(each ->
                                    hits.add(
                                            new Hit(
                                                    "group",
                                                    each.slug(),
                                                    marked(each.name(), q),
                                                    marked(each.summary(), q),
                                                    caller.language().getLanguage(),
                                                    null,
                                                    null,
                                                    each,
                                                    null)));
                    return people.people(
                                    q, null, null, null, null, null, null, null, null, null, null,
                                    null, null, null, 100, null)
                            .map(found -> {
                                found.items()
                                        .forEach(each ->
                                                hits.add(
                                                        new Hit(
                                                                "person",
                                                                each.username(),
                                                                marked(each.name(), q),
                                                                "",
                                                                "und",
                                                                null,
                                                                each,
                                                                null,
                                                                null)));
                                store.organisations.values().stream()
                                        .filter(each -> PretendLists.matches(q, each.name()))
                                        .forEach(each ->
                                                hits.add(
                                                        new Hit(
                                                                "organisation",
                                                                each.id(),
                                                                marked(each.name(), q),
                                                                "",
                                                                "und",
                                                                null,
                                                                null,
                                                                null,
                                                                each)));
                                return page(hits, kinds, limit, after);
                            });
                });
    }

    private static Page<Hit> page(
            List<Hit> hits,
            @Nullable List<String> kinds,
            @Nullable Integer limit,
            @Nullable String after) {
        Map<String, List<Facet>> facets =
                Map.of("kind", PretendLists.facet(hits, hit -> List.of(hit.kind()), kind -> kind));
        var chosen =
                hits.stream().filter(hit -> PretendLists.any(kinds, List.of(hit.kind()))).toList();
        return PretendLists.page(chosen, limit, after, hit -> hit, facets);
    }

    private static String marked(String text, String q) {
        var marked = PretendMarkdown.escaped(text);
        for (var word : q.split("\\W+")) {
            if (word.length() > 2) {
                marked = marked.replaceAll("(?i)\\b(" + word + "\\w*)", "<mark>$1</mark>");
            }
        }
        return marked;
    }

    @Override
    public Mono<List<Completion>> completions(String q) {
        var typed = q.substring(q.lastIndexOf(' ') + 1);
        return Mono.just(
                List.of("topic:", "topic:copyright", "is:solved").stream()
                        .filter(text -> text.startsWith(typed) && !text.equals(typed))
                        .map(text ->
                                new Completion(text, text.startsWith("topic:c") ? "Copyright" : ""))
                        .toList());
    }

    @Override
    public Mono<Meant> meant(String q) {
        return Mono.just(new Meant(q.contains("photografs") ? q.replace("fs", "phs") : null));
    }

    /** What the index says about itself from now on. */
    public void state(IndexState now) {
        state = now;
    }

    @Override
    public Mono<IndexState> state() {
        return Mono.just(state);
    }
}
