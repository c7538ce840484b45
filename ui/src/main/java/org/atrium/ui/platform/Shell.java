package org.atrium.ui.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page needs to know.
 *
 * @param title of the page, without the site's name
 * @param description for search engines; empty for none
 * @param room which room of the main navigation is the current one; empty for none
 * @param path local path and query of this page, to come back to after logging in
 * @param canonical path under which search engines shall know it
 * @param query what is in the search box
 * @param member username; null for a visitor
 * @param demo whether this is a demo
 * @param feed path of the feed of what this page lists; null for none
 * @param data what the page says in JSON-LD, safe within a script element; null for nothing
 * @param indexing share of the search index that is built, 0 to 100; null when it is complete
 */
public record Shell(
        Words words,
        String title,
        String description,
        String room,
        String path,
        String canonical,
        String query,
        @Nullable String member,
        boolean demo,
        @Nullable Integer indexing,
        @Nullable String feed,
        @Nullable String data) {

    /** A page that has no feed and no data. */
    public Shell(
            Words words,
            String title,
            String description,
            String room,
            String path,
            String canonical,
            String query,
            @Nullable String member,
            boolean demo,
            @Nullable Integer indexing) {
        this(
                words,
                title,
                description,
                room,
                path,
                canonical,
                query,
                member,
                demo,
                indexing,
                null,
                null);
    }
}
