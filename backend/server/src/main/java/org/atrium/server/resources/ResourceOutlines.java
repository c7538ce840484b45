package org.atrium.server.resources;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resources for those who gather them; those that the viewer does not see are left out. */
@Component
public class ResourceOutlines {

    private final Resources resources;
    private final ResourcePages pages;

    ResourceOutlines(Resources resources, ResourcePages pages) {
        this.resources = resources;
        this.pages = pages;
    }

    /** By id, in the caller's language. */
    public Mono<Map<String, ResourceRef>> named(Collection<String> ids, Viewer viewer) {
        return RequestLanguage.current()
                .flatMap(language ->
                        seen(ids, viewer)
                                .collectMap(Material::id, one -> pages.ref(one, language)));
    }

    /** Member id of whoever added it; empty where the viewer does not see it. */
    public Mono<String> author(String id, Viewer viewer) {
        return seen(Set.of(id), viewer).next().map(Material::author);
    }

    private Flux<Material> seen(Collection<String> ids, Viewer viewer) {
        var audience = viewer.audience();
        return resources.byIds(ids).filter(one -> ResourceSight.of(one, audience));
    }
}
