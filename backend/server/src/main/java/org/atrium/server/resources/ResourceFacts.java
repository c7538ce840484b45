package org.atrium.server.resources;

import java.time.Instant;
import java.util.Set;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to resources, and where these facts wait. */
@Configuration(proxyBeanMethods = false)
class ResourceFacts {

    static final String ADDED = "ResourceAdded";
    static final String IMPORTED = "ResourceImported";
    static final String EDITED = "ResourceEdited";
    static final String REMOVED = "ResourceRemoved";
    static final String RESTORED = "ResourceRestored";
    static final String CONFIRMED = "ResourceConfirmed";
    static final String OUTDATED = "ResourceOutdated";
    static final String WITHDRAWN = "ResourceJudgementWithdrawn";

    private static final Set<String> ALL =
            Set.of(ADDED, IMPORTED, EDITED, REMOVED, RESTORED, CONFIRMED, OUTDATED, WITHDRAWN);

    @Bean
    FactSource resourceFactSource() {
        return new FactSource(Material.COLLECTION);
    }

    static boolean isAbout(Fact fact) {
        return ALL.contains(fact.type());
    }

    static Fact of(String type, Material resource, @Nullable String actor, Instant now) {
        return Fact.of(
                type, now, actor, resource.id(), null, resource.audience(), resource.groups());
    }
}
