package org.atrium.server.resources;

import java.time.Instant;
import java.util.List;
import org.atrium.server.people.Edited;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A resource.
 *
 * @param author member id
 * @param judgement null where nobody said whether it works since its text or link changed
 * @param removal null for what is there
 * @param history the last edits, the first of them first; not read along with several resources
 * @param version counts what people changed
 */
@Document(Material.COLLECTION)
record Material(
        @Id String id,
        Description description,
        String author,
        Instant createdAt,
        Instant changedAt,
        @Nullable Judgement judgement,
        @Nullable Removal removal,
        @Nullable List<Edited> history,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "resources";
    static final String HISTORY = "history";
    static final String BY = "by";

    /**
     * Whether it works, as somebody said last.
     *
     * @param by member id
     * @param because why it is out of date; null where it works
     * @param language of the reason; null where there is none
     */
    record Judgement(
            boolean works,
            String by,
            Instant at,
            @Nullable String because,
            @Nullable String language) {}

    /**
     * That it was taken away, and why.
     *
     * @param by member id
     */
    record Removal(String by, Instant at, String reason) {}

    static Material of(String id, Description description, String author, Instant now) {
        var added = new Edited(author, now, List.of());
        return new Material(
                id, description, author, now, now, null, null, List.of(added), 1, List.of());
    }

    Material telling(Fact fact) {
        return new Material(
                id,
                description,
                author,
                createdAt,
                changedAt,
                judgement,
                removal,
                history,
                version,
                List.of(fact));
    }

    @Override
    public List<Edited> history() {
        return history == null ? List.of() : history;
    }

    boolean isThere() {
        return removal == null;
    }

    boolean isOutdated() {
        return judgement != null && !judgement.works();
    }

    List<String> groups() {
        return description.groups();
    }

    /** For its facts: who may hear of it. */
    String audience() {
        return groups().stream().anyMatch(Audience::isPrivate) ? "members" : "public";
    }
}
