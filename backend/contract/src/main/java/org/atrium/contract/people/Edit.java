package org.atrium.contract.people;

import java.time.Instant;
import java.util.List;

/**
 * One entry in the history of something that several people keep.
 *
 * @param changes none for the entry with which it was added
 */
public record Edit(Author by, Instant at, List<Change> changes) {

    /**
     * @param field as in the form; where a field has several values by language, as `names[sv]`
     * @param from values before; none where there was nothing
     * @param to values after; none where there is nothing any more
     */
    public record Change(String field, List<String> from, List<String> to) {}
}
