package org.atrium.server.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.atrium.server.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that happened. It is written by the same atomic update as the change itself, into
 * `pendingFacts` of the changed document, and copied from there to the collection `facts`.
 *
 * @param id time-sorted; the same fact is the same id wherever it is seen again
 * @param type past tense, such as `AnswerPosted`
 * @param actor id of the member who did it; null for what the system did
 * @param subject id of the document it is about
 * @param part id of the part it is about (an answer, a comment), where it is about one
 * @param visibility `public`, `members` or `confidential`: who may hear of it
 * @param groups slugs that the subject belongs to
 * @param people member ids of those whom it names for the first time; null in older ones
 * @param note what the actor said of it, plain text, where that is kept nowhere else
 */
@Document("facts")
public record Fact(
        @Id String id,
        String type,
        Instant at,
        @Nullable String actor,
        String subject,
        @Nullable String part,
        String visibility,
        List<String> groups,
        @Nullable List<String> people,
        @Nullable String note) {

    public static final String PENDING = "pendingFacts";

    public static Fact of(
            String type,
            Instant at,
            @Nullable String actor,
            String subject,
            @Nullable String part,
            String visibility,
            List<String> groups) {
        return new Fact(
                Ids.next(), type, at, actor, subject, part, visibility, groups, List.of(), null);
    }

    @Override
    public List<String> people() {
        return people == null ? List.of() : people;
    }

    /** The same, naming these members. */
    public Fact naming(Collection<String> named) {
        return named.isEmpty()
                ? this
                : new Fact(
                        id,
                        type,
                        at,
                        actor,
                        subject,
                        part,
                        visibility,
                        groups,
                        List.copyOf(named),
                        note);
    }

    /** The same, with what the actor said of it. */
    public Fact saying(String said) {
        return new Fact(id, type, at, actor, subject, part, visibility, groups, people, said);
    }
}
