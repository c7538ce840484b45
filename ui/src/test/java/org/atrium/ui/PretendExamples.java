package org.atrium.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.examples.ExamplesApi;
import org.atrium.contract.examples.Figure;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Removed;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Examples in memory. */
public final class PretendExamples implements ExamplesApi {

    public static final List<Label> MEASURES =
            List.of(new Label("articles", "Articles"), new Label("other", "Something else"));

    private final PretendStore store;
    private final Map<String, Kept> all = new LinkedHashMap<>();

    private record Kept(
            String id, ExampleForm form, String by, @Nullable String removed, List<Edit> edits) {}

    PretendExamples(PretendStore store) {
        this.store = store;
    }

    /** For tests: the id of an example that is there. */
    public synchronized String there(ExampleForm form, String by) {
        var id = store.nextId();
        keep(id, form, by, null);
        return id;
    }

    /** For tests: what was saved last. */
    public synchronized List<ExampleForm> saved() {
        return all.values().stream().map(Kept::form).toList();
    }

    private void keep(String id, ExampleForm form, String by, @Nullable String removed) {
        var before = all.get(id);
        var edits = new ArrayList<>(before == null ? List.<Edit>of() : before.edits());
        edits.addFirst(
                new Edit(
                        new Author(by, by, null),
                        Instant.now(),
                        before == null
                                ? List.of()
                                : List.of(
                                        new Edit.Change(
                                                "title",
                                                List.of(before.form().title()),
                                                List.of(form.title())),
                                        new Edit.Change("body", List.of(), List.of()))));
        all.put(id, new Kept(id, form, before == null ? by : before.by(), removed, edits));
    }

    private @Nullable String reader(Caller caller) {
        var member = caller.member();
        return member == null ? null : member.username();
    }

    @Override
    public synchronized Mono<Page<ExampleSummary>> examples(
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
        return PretendStore.caller()
                .map(caller -> {
                    var found =
                            List.copyOf(all.values()).reversed().stream()
                                    .filter(one -> one.removed() == null)
                                    .filter(one ->
                                            one.form().draft() == Boolean.TRUE.equals(drafts))
                                    .filter(one ->
                                            !one.form().draft() || one.by().equals(reader(caller)))
                                    .filter(one ->
                                            PretendLists.matches(
                                                    q,
                                                    one.form().title()
                                                            + " "
                                                            + one.form().summary()))
                                    .filter(one -> PretendLists.any(group, one.form().groups()))
                                    .filter(one -> PretendLists.any(topic, one.form().topics()))
                                    .filter(one ->
                                            PretendLists.any(
                                                    language, List.of(one.form().language())))
                                    .filter(one ->
                                            organisation == null
                                                    || list(one.form().organisations())
                                                            .contains(organisation))
                                    .filter(one -> author == null || author.equals(one.by()))
                                    .toList();
                    var counted =
                            Map.<String, List<Facet>>of(
                                    "language",
                                    PretendLists.facet(
                                            found,
                                            one -> List.of(one.form().language()),
                                            code -> code));
                    return PretendLists.page(
                            found, limit, after, one -> summary(one, caller), counted);
                });
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private ExampleSummary summary(Kept one, Caller caller) {
        var example = example(one, caller);
        return new ExampleSummary(
                example.id(),
                example.title(),
                example.summary(),
                example.language(),
                example.groups(),
                example.topics(),
                example.organisations(),
                example.country(),
                example.from(),
                example.until(),
                example.figures(),
                example.draft(),
                example.publishedAt());
    }

    private Example example(Kept one, Caller caller) {
        var form = one.form();
        var author = new Author(one.by(), one.by(), null);
        var own = one.by().equals(reader(caller));
        Set<String> may = Set.of();
        if (own) {
            may =
                    one.removed() != null
                            ? Set.of("restore")
                            : Set.of("edit", form.draft() ? "delete" : "remove");
        }
        return new Example(
                one.id(),
                form.title(),
                form.summary(),
                form.body(),
                "<p>Rendered <em>safely</em></p>",
                form.language(),
                form.groups().stream()
                        .map(slug -> new GroupRef(slug, store.areaName(slug, caller.language())))
                        .toList(),
                form.topics().stream().map(id -> new Label(id, id)).toList(),
                list(form.organisations()).stream()
                        .map(id ->
                                new Label(
                                        id,
                                        Objects.requireNonNull(store.organisations.get(id)).name()))
                        .toList(),
                form.country(),
                form.from(),
                form.until(),
                list(form.figures()).stream()
                        .map(figure ->
                                new Figure(
                                        new Label(
                                                figure.measure(),
                                                Objects.requireNonNullElse(
                                                        figure.label(), figure.measure())),
                                        Objects.requireNonNull(figure.value()),
                                        Objects.requireNonNull(figure.asOf()),
                                        figure.source()))
                        .toList(),
                list(form.links()),
                form.draft(),
                one.removed() == null ? null : new Removed(author, Instant.now(), one.removed()),
                author,
                Instant.now(),
                Instant.now(),
                one.edits().size(),
                may);
    }

    private synchronized Kept known(String id, Caller caller) {
        return Stream.ofNullable(all.get(id))
                .filter(one ->
                        one.removed() == null && !one.form().draft()
                                || one.by().equals(reader(caller)))
                .findFirst()
                .orElseThrow(() ->
                        PretendStore.refused(ProblemType.NOT_FOUND, "There is no such example."));
    }

    @Override
    public Mono<Example> example(String id) {
        return PretendStore.caller().map(caller -> example(known(id, caller), caller));
    }

    /** A title "refuse" is wrong in every field. */
    private static void check(ExampleForm form) {
        if (form.title().equals("refuse")) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Some fields need another look.",
                    Stream.of(
                                    "title",
                                    "summary",
                                    "body",
                                    "groups",
                                    "topics",
                                    "organisations",
                                    "from",
                                    "until",
                                    "figures[0].measure",
                                    "figures[0].value",
                                    "figures[0].asOf",
                                    "figures[0].source",
                                    "links[0].label",
                                    "links[0].url")
                            .map(field -> new FieldProblem(field, field, "Wrong: " + field))
                            .toList());
        }
    }

    @Override
    public Mono<ResponseEntity<Example>> add(ExampleForm form, @Nullable String key) {
        return PretendStore.caller()
                .map(caller -> {
                    check(form);
                    var id = there(form, store.writer(caller).username);
                    return ResponseEntity.created(URI.create("/api/v1/examples/" + id))
                            .body(example(known(id, caller), caller));
                });
    }

    private Mono<Example> changed(String id, ExampleForm form, @Nullable String removed) {
        return PretendStore.caller()
                .map(caller -> {
                    keep(id, form, store.writer(caller).username, removed);
                    return example(known(id, caller), caller);
                });
    }

    @Override
    public Mono<Example> edit(String id, ExampleForm form) {
        check(form);
        return changed(id, form, null);
    }

    @Override
    public synchronized Mono<Void> delete(String id) {
        all.remove(id);
        return Mono.empty();
    }

    @Override
    public Mono<Page<Edit>> history(String id, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller ->
                        PretendLists.page(
                                known(id, caller).edits(), limit, after, edit -> edit, null));
    }

    @Override
    public Mono<Example> remove(String id, RemovalForm form) {
        return changed(id, Objects.requireNonNull(all.get(id)).form(), form.reason());
    }

    @Override
    public Mono<Example> restore(String id) {
        return changed(id, Objects.requireNonNull(all.get(id)).form(), null);
    }
}
