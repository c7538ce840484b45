package org.atrium.server.examples;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atrium.server.people.Edited;
import org.atrium.server.platform.Fact;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An example.
 *
 * @param author member id
 * @param publishedAt null for a draft
 * @param removal null for what is there
 * @param deletedAt when its draft was deleted; what is deleted is there for nobody, and gone soon
 * @param history the last edits since it was published, the first of them first; not read along
 *     with several examples
 * @param version counts what people changed
 */
@Document(Case.COLLECTION)
record Case(
        @Id String id,
        Story story,
        String author,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Removal removal,
        @Nullable Instant deletedAt,
        @Nullable List<Edited> history,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "examples";
    static final String HISTORY = "history";

    /**
     * That it was taken away, and why.
     *
     * @param by member id
     */
    record Removal(String by, Instant at, String reason) {}

    static Case of(String id, Story story, boolean draft, String author, Instant now) {
        return new Case(
                id,
                story,
                author,
                now,
                draft ? null : now,
                now,
                null,
                null,
                draft ? List.of() : List.of(published(author, now)),
                1,
                List.of());
    }

    static Edited published(String by, Instant now) {
        return new Edited(by, now, List.of());
    }

    Case saying(Story other, boolean asDraft) {
        return of(id, other, asDraft, author, createdAt);
    }

    Case telling(Fact fact) {
        return new Case(
                id,
                story,
                author,
                createdAt,
                publishedAt,
                changedAt,
                removal,
                deletedAt,
                history,
                version,
                List.of(fact));
    }

    @Override
    public List<Edited> history() {
        return history == null ? List.of() : history;
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isRemoved() {
        return removal != null;
    }

    Instant shownAt() {
        return Objects.requireNonNullElse(publishedAt, createdAt);
    }

    List<String> groups() {
        return story.groups();
    }

    /** For its facts: who may hear of it. */
    String audience() {
        if (isDraft()) {
            return "confidential";
        }
        return groups().stream().anyMatch(Audience::isPrivate) ? "members" : "public";
    }
}
