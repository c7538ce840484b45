package org.atrium.server.search;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the index is: on this disk, or in OpenSearch when addresses are given. */
@Component
class SearchSettings {

    private final Path directory;
    private final List<String> openSearch;

    SearchSettings(
            @Value("${atrium.data:data}") Path data,
            @Value("${atrium.opensearch.uris:}") @Nullable List<String> openSearch) {
        this.directory = data.resolve("index");
        this.openSearch = openSearch == null ? List.of() : openSearch;
    }

    Path directory() {
        return directory;
    }

    List<String> openSearch() {
        return openSearch;
    }

    boolean isEmbedded() {
        return openSearch.isEmpty();
    }
}
