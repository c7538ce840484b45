package org.atrium.server.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.atrium.server.platform.Expiry.Expiring;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to examples, and where these facts wait. */
@Configuration(proxyBeanMethods = false)
class ExampleFacts {

    static final String DRAFTED = "ExampleDrafted";
    static final String PUBLISHED = "ExamplePublished";
    static final String IMPORTED = "ExampleImported";
    static final String EDITED = "ExampleEdited";
    static final String DELETED = "ExampleDeleted";
    static final String REMOVED = "ExampleRemoved";
    static final String RESTORED = "ExampleRestored";

    private static final Set<String> ALL =
            Set.of(DRAFTED, PUBLISHED, IMPORTED, EDITED, DELETED, REMOVED, RESTORED);

    @Bean
    FactSource exampleFactSource() {
        return new FactSource(Case.COLLECTION);
    }

    @Bean
    Expiring deletedExamples() {
        return new Expiring(Case.COLLECTION, Examples.DELETED, Duration.ofDays(1));
    }

    static boolean isAbout(Fact fact) {
        return ALL.contains(fact.type());
    }

    static Fact of(String type, Case example, @Nullable String actor, Instant now) {
        return Fact.of(type, now, actor, example.id(), null, example.audience(), example.groups());
    }
}
