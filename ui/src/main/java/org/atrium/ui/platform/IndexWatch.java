package org.atrium.ui.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.atrium.contract.search.IndexState;
import org.atrium.contract.search.SearchApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows whether lists are complete, so that pages can say so instead of looking empty. */
@Component
public class IndexWatch {

    private static final IndexState UNKNOWN = new IndexState(true, 0, 0);

    private final Cache<String, IndexState> state =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();
    private final SearchApi api;
    private final Backend backend;

    IndexWatch(SearchApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /** Share of the index that is built, 0 to 100; null when it is complete. */
    public @Nullable Integer percent() {
        var now = state.get("now", key -> asked());
        return now == null || now.ready()
                ? null
                : (int) (100 * now.done() / Math.max(1, now.total()));
    }

    private IndexState asked() {
        try {
            return backend.ask(api.state());
        } catch (Refused unknown) {
            return UNKNOWN;
        }
    }
}
