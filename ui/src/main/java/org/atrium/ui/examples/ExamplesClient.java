package org.atrium.ui.examples;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.examples.ExamplesApi;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Examples, asked for on behalf of whoever the thread works for. */
@Component
public class ExamplesClient {

    private static final List<String> FACETS = List.of("topic", "language", "country", "measure");

    private final ExamplesApi api;
    private final Backend backend;

    ExamplesClient(ExamplesApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Page<ExampleSummary> list(ExampleFilter filter, List<String> facets, int limit) {
        return backend.ask(
                api.examples(
                        filter.q(),
                        filter.groups(),
                        filter.narrower(),
                        list(filter.topic()),
                        list(filter.language()),
                        list(filter.country()),
                        filter.organisation(),
                        list(filter.measure()),
                        filter.year(),
                        filter.author(),
                        filter.drafts() ? true : null,
                        filter.sort(),
                        facets,
                        limit,
                        filter.after()));
    }

    private static List<String> list(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }

    /** With counts. */
    Page<ExampleSummary> list(ExampleFilter filter, int limit) {
        return list(filter, FACETS, limit);
    }

    /** The newest of a group, and of its narrower ones where those are wanted. */
    public ExampleRows inGroup(String slug, boolean narrower, int limit) {
        return rows(ExampleFilter.in(slug, narrower), limit);
    }

    public ExampleRows on(String topic, int limit) {
        return rows(ExampleFilter.of("topic", topic), limit);
    }

    public ExampleRows ofOrganisation(String id, int limit) {
        return rows(ExampleFilter.of("organisation", id), limit);
    }

    public ExampleRows by(String username, int limit) {
        return rows(ExampleFilter.of("author", username), limit);
    }

    /** The newest anywhere, or in some groups. */
    public ExampleRows newest(List<String> groups, int limit) {
        return rows(ExampleFilter.of(Map.of("group", groups)), limit);
    }

    private ExampleRows rows(ExampleFilter filter, int limit) {
        return new ExampleRows(list(filter, List.of(), limit).items(), filter.address());
    }

    Example example(String id) {
        return backend.ask(api.example(id));
    }

    Page<Edit> history(String id, int limit, @Nullable String after) {
        return backend.ask(api.history(id, limit, after));
    }

    /**
     * @param key the same for every attempt to add the same
     */
    Example add(ExampleForm form, String key) {
        return Objects.requireNonNull(backend.ask(api.add(form, key)).getBody());
    }

    Example edit(String id, ExampleForm form) {
        return backend.ask(api.edit(id, form));
    }

    void delete(String id) {
        backend.tell(api.delete(id));
    }

    Example remove(String id, String reason) {
        return backend.ask(api.remove(id, new RemovalForm(reason)));
    }

    Example restore(String id) {
        return backend.ask(api.restore(id));
    }
}
