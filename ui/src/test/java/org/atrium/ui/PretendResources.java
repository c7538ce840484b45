package org.atrium.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Removed;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.resources.ResourcesApi;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Resources in memory. */
public final class PretendResources implements ResourcesApi {

    static final List<Label> KINDS =
            List.of(new Label("slides", "Slides"), new Label("handout", "Handout"));
    static final List<Label> LICENCES = List.of(new Label("cc0", "CC0"));
    static final List<Label> AUDIENCES = List.of(new Label("partners", "Partner institutions"));

    private final PretendStore store;
    private final PretendPeople people;
    private final Map<String, Kept> resources = new LinkedHashMap<>();

    PretendResources(PretendStore store, PretendPeople people) {
        this.store = store;
        this.people = people;
    }

    private static final class Kept {
        ResourceForm form;
        final String author;
        final List<Edit> edits = new ArrayList<>();
        @Nullable Freshness freshness;
        @Nullable Removed removed;
        long version = 1;

        Kept(ResourceForm form, String author) {
            this.form = form;
            this.author = author;
        }
    }

    /** For tests. */
    public static ResourceForm form(String title, String... groups) {
        return new ResourceForm(
                title,
                "Twelve <b>slides</b> for a first talk.",
                "en",
                "slides",
                "https://bank.example/?a=1&b=2",
                List.of("en", "ar"),
                "cc0",
                "The <i>circle</i>",
                2025,
                List.of(groups),
                List.of("presentations"),
                List.of("partners"),
                null,
                0);
    }

    /** For tests: the id of a resource that is there. */
    public synchronized String there(ResourceForm form, String by) {
        var id = store.nextId();
        var kept = new Kept(form, by);
        kept.edits.add(new Edit(people.author(by), Instant.now(), List.of()));
        resources.put(id, kept);
        return id;
    }

    /** For tests: what was saved last. */
    public synchronized @Nullable ResourceForm saved(String id) {
        var kept = resources.get(id);
        return kept == null ? null : kept.form;
    }

    /** For tests: how many of this title there are. */
    public synchronized long called(String title) {
        return resources.values().stream().filter(one -> one.form.title().equals(title)).count();
    }

    private Kept kept(String id) {
        var kept = resources.get(id);
        if (kept == null) {
            throw PretendStore.refused(ProblemType.NOT_FOUND, "There is no such resource.");
        }
        return kept;
    }

    private static Label label(List<Label> list, String code) {
        return list.stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .orElseGet(() -> new Label(code, code));
    }

    ResourceRef ref(String id) {
        var form = kept(id).form;
        return new ResourceRef(
                id, form.title(), form.language(), label(KINDS, form.kind()), form.languages());
    }

    private List<GroupRef> groups(ResourceForm form, Locale language) {
        return Objects.requireNonNullElse(form.groups(), List.<String>of()).stream()
                .map(slug -> new GroupRef(slug, store.areaName(slug, language)))
                .toList();
    }

    private static List<Label> topics(ResourceForm form) {
        return form.topics().stream().map(id -> new Label(id, id)).toList();
    }

    @Override
    public synchronized Mono<Page<ResourceSummary>> resources(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable List<String> topic,
            @Nullable List<String> language,
            @Nullable List<String> licence,
            @Nullable List<String> group,
            @Nullable Boolean narrower,
            @Nullable List<String> audience,
            @Nullable String event,
            @Nullable Boolean current,
            @Nullable String sort,
            @Nullable List<String> facets,
            @Nullable Integer limit,
            @Nullable String after) {
        var found =
                resources.entrySet().stream()
                        .filter(one -> one.getValue().removed == null)
                        .filter(one -> PretendLists.matches(q, one.getValue().form.title()))
                        .filter(one -> PretendLists.any(kind, List.of(one.getValue().form.kind())))
                        .filter(one -> PretendLists.any(topic, one.getValue().form.topics()))
                        .filter(one -> PretendLists.any(language, one.getValue().form.languages()))
                        .filter(one ->
                                PretendLists.any(
                                        group,
                                        Objects.requireNonNullElse(
                                                one.getValue().form.groups(), List.of())))
                        .filter(one -> !Boolean.TRUE.equals(current) || !isOutdated(one.getValue()))
                        .toList();
        var counted =
                facets == null
                        ? null
                        : Map.<String, List<Facet>>of(
                                "kind",
                                PretendLists.facet(
                                        found,
                                        one -> List.of(one.getValue().form.kind()),
                                        code -> label(KINDS, code).label()));
        return PretendStore.caller()
                .map(caller ->
                        PretendLists.page(
                                found,
                                limit,
                                after,
                                one -> summary(one.getKey(), one.getValue(), caller.language()),
                                counted));
    }

    private static boolean isOutdated(Kept kept) {
        return kept.freshness != null && !kept.freshness.right();
    }

    private ResourceSummary summary(String id, Kept kept, Locale language) {
        var form = kept.form;
        return new ResourceSummary(
                id,
                form.title(),
                form.about(),
                form.language(),
                label(KINDS, form.kind()),
                form.link(),
                form.languages(),
                label(LICENCES, form.licence()),
                form.by(),
                form.made(),
                groups(form, language),
                topics(form),
                isOutdated(kept),
                form.adaptationOf() != null,
                Instant.now());
    }

    @Override
    public synchronized Mono<Resource> resource(String id) {
        return PretendStore.caller().map(caller -> page(id, caller));
    }

    private Resource page(String id, Caller caller) {
        var kept = kept(id);
        var form = kept.form;
        return new Resource(
                id,
                form.title(),
                form.about(),
                form.language(),
                label(KINDS, form.kind()),
                form.link(),
                form.languages(),
                label(LICENCES, form.licence()),
                form.by(),
                form.made(),
                groups(form, caller.language()),
                topics(form),
                Stream.ofNullable(form.audience())
                        .flatMap(List::stream)
                        .map(code -> label(AUDIENCES, code))
                        .toList(),
                form.adaptationOf() == null ? null : ref(form.adaptationOf()),
                resources.entrySet().stream()
                        .filter(one -> id.equals(one.getValue().form.adaptationOf()))
                        .map(one -> ref(one.getKey()))
                        .toList(),
                kept.freshness,
                kept.removed,
                people.author(kept.author),
                Instant.now(),
                Instant.now(),
                kept.version,
                may(kept, caller));
    }

    private static Set<String> may(Kept kept, Caller caller) {
        var member = caller.member();
        if (member == null) {
            return Set.of();
        }
        if (kept.removed != null) {
            return Set.of("restore");
        }
        var may = new HashSet<>(Set.of("judge", "gather"));
        if (kept.author.equals(member.username())) {
            may.addAll(Set.of("edit", "remove"));
        }
        if (kept.freshness != null) {
            may.add("withdraw");
        }
        return may;
    }

    /** A title "refuse this form" is wrong in every field. */
    private static void check(ResourceForm form) {
        if (form.title().equals("refuse this form")) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Some fields need another look.",
                    Stream.of("link", "title", "about", "kind", "topics", "made")
                            .map(field -> new FieldProblem(field, field, "Wrong: " + field))
                            .toList());
        }
    }

    @Override
    public synchronized Mono<ResponseEntity<Resource>> add(
            ResourceForm form, @Nullable String key) {
        return PretendStore.caller()
                .map(caller -> {
                    check(form);
                    var id = there(form, store.writer(caller).username);
                    return ResponseEntity.created(URI.create("/api/v1/resources/" + id))
                            .body(page(id, caller));
                });
    }

    @Override
    public synchronized Mono<Resource> edit(String id, ResourceForm form) {
        return changing(
                id,
                (kept, by) -> {
                    check(form);
                    if (form.version() != kept.version) {
                        throw PretendStore.refused(
                                ProblemType.CONFLICT, "Somebody else saved it meanwhile.");
                    }
                    var change =
                            new Edit.Change(
                                    "title", List.of(kept.form.title()), List.of(form.title()));
                    kept.edits.addFirst(
                            new Edit(people.author(by), Instant.now(), List.of(change)));
                    kept.form = form;
                    kept.version++;
                });
    }

    private interface Act {
        void on(Kept kept, String by);
    }

    private Mono<Resource> changing(String id, Act act) {
        return PretendStore.caller()
                .map(caller -> {
                    act.on(kept(id), store.writer(caller).username);
                    return page(id, caller);
                });
    }

    @Override
    public synchronized Mono<Page<Edit>> history(
            String id, @Nullable Integer limit, @Nullable String after) {
        return Mono.fromSupplier(() ->
                PretendLists.page(List.copyOf(kept(id).edits), limit, after, edit -> edit, null));
    }

    @Override
    public synchronized Mono<Resource> remove(String id, RemovalForm form) {
        return changing(
                id,
                (kept, by) ->
                        kept.removed =
                                new Removed(people.author(by), Instant.now(), form.reason()));
    }

    @Override
    public synchronized Mono<Resource> restore(String id) {
        return changing(id, (kept, by) -> kept.removed = null);
    }

    @Override
    public synchronized Mono<Resource> judge(String id, FreshnessForm form) {
        var because = form.because();
        return changing(
                id,
                (kept, by) ->
                        kept.freshness =
                                new Freshness(
                                        Boolean.TRUE.equals(form.right()),
                                        people.author(by),
                                        Instant.now(),
                                        because == null ? null : new Text(because, "en")));
    }

    @Override
    public synchronized Mono<Resource> withdraw(String id) {
        return changing(id, (kept, by) -> kept.freshness = null);
    }
}
