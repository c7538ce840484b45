package org.atrium.server.examples;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.examples.ExamplesApi;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.AsSeen;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.EditsShown;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.search.Counted;
import org.atrium.server.search.SearchIndex;
import org.atrium.server.search.SearchWords;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ExamplesController implements ExamplesApi {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_VALUES = 50;
    private static final List<String> FACETS =
            ExampleFilter.FACETS.keySet().stream().sorted().toList();
    private static final List<String> SORTS = List.of(ExampleFilter.NEWEST, ExampleFilter.PERIOD);

    /** No id of any member. */
    private static final String NOBODY = "";

    private final Examples examples;
    private final ExamplePages pages;
    private final AsSeen<Case, Example> seen;
    private final Writing writing;
    private final EditsShown edits;
    private final Accounts accounts;
    private final Topics topics;
    private final SearchIndex index;

    ExamplesController(
            Examples examples,
            ExamplePages pages,
            Writing writing,
            EditsShown edits,
            Accounts accounts,
            Topics topics,
            SearchIndex index) {
        this.examples = examples;
        this.pages = pages;
        this.seen = new AsSeen<>(pages::page);
        this.writing = writing;
        this.edits = edits;
        this.accounts = accounts;
        this.topics = topics;
        this.index = index;
    }

    @Override
    public Mono<Page<ExampleSummary>> examples(
            @Nullable String q,
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> country,
            @Nullable String organisation,
            @Nullable List<String> measure,
            @Nullable Integer year,
            @Nullable String author,
            @Nullable Boolean drafts,
            @Nullable String sort,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var counted = orNone(facets);
        new Checks()
                .text("q", q, 0, LONGEST_QUERY)
                .size("group", group, 0, MOST_VALUES)
                .size("topic", topic, 0, MOST_VALUES)
                .size("language", language, 0, MOST_VALUES)
                .size("country", country, 0, MOST_VALUES)
                .size("measure", measure, 0, MOST_VALUES)
                .that(
                        FACETS.containsAll(counted),
                        "facets",
                        "choice.unknown",
                        String.join(", ", FACETS))
                .that(
                        sort == null || SORTS.contains(sort),
                        "sort",
                        "choice.unknown",
                        String.join(", ", SORTS))
                .refuseProblems();
        var paging = Paging.of(limit, after);
        var own = Boolean.TRUE.equals(drafts);
        return Mono.zip(
                        own ? Viewer.currentMember() : Viewer.current(),
                        RequestLanguage.current(),
                        authors(author))
                .flatMap(caller ->
                        page(
                                new ExampleFilter(
                                        SearchWords.of(q),
                                        orNone(group),
                                        !Boolean.FALSE.equals(narrower),
                                        topics.resolved(orNone(topic)).stream()
                                                .map(topics::withNarrower)
                                                .toList(),
                                        orNone(language),
                                        orNone(country).stream()
                                                .map(code -> code.toUpperCase(Locale.ROOT))
                                                .toList(),
                                        Stream.ofNullable(organisation).toList(),
                                        orNone(measure),
                                        Stream.ofNullable(year).map(String::valueOf).toList(),
                                        caller.getT3(),
                                        own,
                                        sort),
                                counted,
                                paging,
                                caller.getT1(),
                                caller.getT2()));
    }

    private Mono<List<String>> authors(@Nullable String username) {
        return username == null
                ? Mono.just(List.of())
                : accounts.byUsername(username)
                        .map(account -> List.of(account.id()))
                        .defaultIfEmpty(List.of(NOBODY));
    }

    private Mono<Page<ExampleSummary>> page(
            ExampleFilter filter,
            List<String> facets,
            Paging paging,
            Viewer viewer,
            Locale language) {
        var audience = viewer.audience();
        var fields = new LinkedHashMap<>(ExampleFilter.FACETS);
        fields.keySet().retainAll(facets);
        return index.query(session ->
                        Counted.find(session, ExampleEntry.class, filter, fields, paging, audience))
                .flatMap(counted ->
                        examples.inOrder(counted.found().ids(), audience)
                                .map(found -> {
                                    var rows =
                                            found.stream()
                                                    .map(one ->
                                                            pages.summary(one, audience, language))
                                                    .toList();
                                    var page = counted.found().page(rows, paging);
                                    var labelled = new LinkedHashMap<String, List<Facet>>();
                                    counted.counts()
                                            .forEach((facet, counts) ->
                                                    labelled.put(
                                                            facet,
                                                            pages.facet(facet, counts, language)));
                                    return new Page<>(
                                            page.items(),
                                            page.next(),
                                            page.total(),
                                            facets.isEmpty() ? null : labelled);
                                }));
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Override
    public Mono<Example> example(String id) {
        return seen.read(viewer -> examples.visible(id, viewer));
    }

    @Override
    public Mono<ResponseEntity<Example>> add(ExampleForm form, @Nullable String key) {
        return seen.act(viewer -> writing.add(form, key, viewer))
                .map(example ->
                        ResponseEntity.created(URI.create("/api/v1/examples/" + example.id()))
                                .body(example));
    }

    @Override
    public Mono<Example> edit(String id, ExampleForm form) {
        return seen.act(viewer -> writing.edit(id, form, viewer));
    }

    @Override
    public Mono<Void> delete(String id) {
        return Viewer.currentWriter().flatMap(viewer -> writing.delete(id, viewer));
    }

    @Override
    public Mono<Page<Edit>> history(String id, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.current()
                .flatMap(viewer -> examples.visible(id, viewer))
                .flatMap(example -> edits.page(example.history(), paging));
    }

    @Override
    public Mono<Example> remove(String id, RemovalForm form) {
        return seen.act(viewer -> writing.remove(id, form, viewer));
    }

    @Override
    public Mono<Example> restore(String id) {
        return seen.act(viewer -> writing.restore(id, viewer));
    }
}
