package org.atrium.server.search;

import java.util.List;
import org.atrium.contract.shared.Page;
import org.atrium.server.shared.Paging;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * A page of what the index found, before its records are read.
 *
 * @param total how many it found in all
 */
public record FoundIds(List<String> ids, long total) {

    public static final FoundIds NONE = new FoundIds(List.of(), 0);

    public static FoundIds of(SearchResult<String> result) {
        return new FoundIds(result.hits(), result.total().hitCount());
    }

    /**
     * @param rows made of the records; fewer where some are gone by now
     */
    public <T> Page<T> page(List<T> rows, Paging paging) {
        return new Page<>(rows, paging.next(ids.size(), total), total);
    }
}
