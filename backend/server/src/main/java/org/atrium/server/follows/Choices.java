package org.atrium.server.follows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atrium.contract.follows.Level;
import org.atrium.server.platform.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Everything that one member chose to be told about, or not.
 *
 * @param id member id
 * @param chosen by {@link Subject#key()}
 * @param count how many were chosen, kept beside them for the condition of the next
 * @param anyLanguage whether topics are told in languages too that the member does not read
 */
@Document(Choices.COLLECTION)
public record Choices(
        @Id String id,
        @Nullable Map<String, Choice> chosen,
        int count,
        boolean anyLanguage,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "follows";

    /** A level, and since when. */
    public record Choice(Level level, Instant at) {}

    @Override
    public Map<String, Choice> chosen() {
        return chosen == null ? Map.of() : chosen;
    }

    @Override
    public List<Fact> pendingFacts() {
        return pendingFacts == null ? List.of() : pendingFacts;
    }

    public static Choices none(String member) {
        return new Choices(member, Map.of(), 0, false, List.of());
    }

    /** What was chosen for it; null for what is usual. */
    public @Nullable Level of(Subject subject) {
        var choice = chosen().get(subject.key());
        return choice == null ? null : choice.level();
    }

    public boolean mutes(Subject subject) {
        return of(subject) == Level.MUTE;
    }
}
