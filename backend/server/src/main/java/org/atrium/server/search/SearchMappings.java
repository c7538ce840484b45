package org.atrium.server.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** Opens the index with the settings of this installation. */
final class SearchMappings {

    /** A crash loses at most this much of the index; facts of that time are read again at start. */
    private static final int COMMIT_MILLIS = 1_000;

    private SearchMappings() {}

    static CloseableSearchMapping open(
            SearchSettings settings, Set<Class<?>> types, FailureHandler failures) {
        var source = AnnotatedTypeSource.fromClasses(types);
        return SearchMapping.builder(source)
                .properties(settings.isEmbedded() ? embedded(settings) : shared(settings))
                .property(
                        "hibernate.search.background_failure_handler",
                        BeanReference.ofInstance(failures))
                .build();
    }

    private static Map<String, Object> embedded(SearchSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.search.backend.type", "lucene");
        properties.put("hibernate.search.backend.lucene_version", "9.12.3");
        properties.put(
                "hibernate.search.backend.directory.root",
                settings.directory().toAbsolutePath().toString());
        properties.put("hibernate.search.backend.io.commit_interval", COMMIT_MILLIS);
        properties.put("hibernate.search.backend.io.refresh_interval", 0);
        properties.put("hibernate.search.backend.indexing.queue_count", 2);
        properties.put(
                "hibernate.search.backend.analysis.configurer",
                BeanReference.ofInstance(new LuceneAnalysis()));
        // Searches open the index anew when it changed, so that nobody has to wait for a refresh.
        properties.put(
                "hibernate.search.indexing.plan.synchronization.strategy",
                BeanReference.ofInstance(waiting(DocumentRefreshStrategy.NONE)));
        return properties;
    }

    private static Map<String, Object> shared(SearchSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.search.backend.type", "elasticsearch");
        properties.put("hibernate.search.backend.uris", String.join(",", settings.openSearch()));
        properties.put("hibernate.search.schema_management.strategy", "create");
        properties.put(
                "hibernate.search.backend.analysis.configurer",
                BeanReference.ofInstance(new OpenSearchAnalysis()));
        properties.put(
                "hibernate.search.indexing.plan.synchronization.strategy",
                BeanReference.ofInstance(waiting(DocumentRefreshStrategy.FORCE)));
        return properties;
    }

    private static IndexingPlanSynchronizationStrategy waiting(DocumentRefreshStrategy refresh) {
        return context -> {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(refresh);
            context.indexingFutureHandler(future -> {
                var failure = future.join().throwable();
                failure.ifPresent(cause -> {
                    throw new IllegalStateException("Indexing failed", cause);
                });
            });
        };
    }
}
