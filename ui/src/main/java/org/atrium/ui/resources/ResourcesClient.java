package org.atrium.ui.resources;

import java.util.List;
import java.util.Objects;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.people.Edit;
import org.atrium.contract.questions.FreshnessForm;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.resources.ResourcesApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resources, asked for on behalf of whoever the thread works for. */
@Component
public class ResourcesClient {

    private static final List<String> FACETS = List.of("kind", "topic", "language");

    private final ResourcesApi api;
    private final Backend backend;

    ResourcesClient(ResourcesApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /** With counts by kind, topic and language. */
    Page<ResourceSummary> list(ResourceFilter filter, int limit) {
        return list(filter, FACETS, limit);
    }

    private Page<ResourceSummary> list(
            ResourceFilter filter, @Nullable List<String> facets, int limit) {
        return backend.ask(
                api.resources(
                        filter.q(),
                        one(filter.kind()),
                        one(filter.topic()),
                        one(filter.language()),
                        one(filter.licence()),
                        one(filter.group()),
                        filter.narrower() ? null : false,
                        one(filter.audience()),
                        filter.event(),
                        filter.current() ? true : null,
                        filter.sort(),
                        facets,
                        limit,
                        filter.after()));
    }

    private static @Nullable List<String> one(@Nullable String value) {
        return value == null ? null : List.of(value);
    }

    /** The newest in a group, and in its narrower ones where those are wanted. */
    public List<ResourceSummary> inGroup(String slug, boolean narrower, int limit) {
        return list(ResourceFilter.in(slug, narrower), null, limit).items();
    }

    /** The newest on a topic. */
    public List<ResourceSummary> on(String topic, int limit) {
        return list(ResourceFilter.on(topic), null, limit).items();
    }

    Resource resource(String id) {
        return backend.ask(api.resource(id));
    }

    Page<Edit> history(String id, int limit, @Nullable String after) {
        return backend.ask(api.history(id, limit, after));
    }

    /**
     * @param key the same for every attempt to add the same
     */
    Resource add(ResourceForm form, String key) {
        return Objects.requireNonNull(backend.ask(api.add(form, key)).getBody());
    }

    Resource edit(String id, ResourceForm form) {
        return backend.ask(api.edit(id, form));
    }

    Resource remove(String id, String reason) {
        return backend.ask(api.remove(id, new RemovalForm(reason)));
    }

    Resource restore(String id) {
        return backend.ask(api.restore(id));
    }

    Resource works(String id) {
        return backend.ask(api.judge(id, new FreshnessForm(true, null, null)));
    }

    Resource outdated(String id, String because, String language) {
        return backend.ask(api.judge(id, new FreshnessForm(false, because, language)));
    }

    Resource withdraw(String id) {
        return backend.ask(api.withdraw(id));
    }
}
