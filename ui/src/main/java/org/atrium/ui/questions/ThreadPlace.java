package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.ui.platform.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where in a thread somebody reads, as the query of its address says.
 *
 * @param page of the answers, from 1
 * @param at id of an answer or a comment that is to be on the page; null for none
 * @param comments id of the post whose comments are all to be read, the question's own included;
 *     null for none
 * @param after where among them the reading goes on; null for their beginning
 */
public record ThreadPlace(
        int page, @Nullable String at, @Nullable String comments, @Nullable String after) {

    static final ThreadPlace START = new ThreadPlace(1, null, null, null);

    static ThreadPlace of(Map<String, List<String>> query) {
        return new ThreadPlace(
                number(Query.one(query, "page")),
                Query.one(query, "at"),
                Query.one(query, "comments"),
                Query.one(query, "after"));
    }

    static ThreadPlace at(@Nullable String post) {
        return new ThreadPlace(1, post, null, null);
    }

    static ThreadPlace page(int page) {
        return new ThreadPlace(page, null, null, null);
    }

    private static int number(@Nullable String page) {
        try {
            return page == null ? 1 : Integer.parseInt(page);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }

    /** The query of an address, with its question mark; empty for the start of a thread. */
    String query() {
        var query = new ArrayList<String>();
        Query.add(query, "page", page == 1 ? null : String.valueOf(page));
        Query.add(query, "at", at);
        Query.add(query, "comments", comments);
        Query.add(query, "after", after);
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }
}
