package org.atrium.server.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atrium.contract.events.EventOutcome;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.Confirmation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event.
 *
 * @param cancelled null while it is to take place
 * @param author member id
 * @param uid of the calendar that it was brought from; null for what was written here
 * @param taking those who take part or may, by member id
 * @param yes how many of them do
 * @param questions ids, the last one last
 * @param materials ids of resources, the last one last
 * @param thanks who helped whom; those without topics stay between the two
 * @param reminded names of the dates that people were reminded of
 * @param deletedAt when its draft was deleted; what is deleted is there for nobody, and gone soon
 * @param version counts what organisers changed
 */
@Document(Gathering.COLLECTION)
record Gathering(
        @Id String id,
        Plan plan,
        boolean draft,
        @Nullable Cancellation cancelled,
        String author,
        Instant createdAt,
        Instant changedAt,
        @Nullable String uid,
        @Nullable Map<String, Taking> taking,
        int yes,
        @Nullable EventOutcome outcome,
        @Nullable List<String> questions,
        @Nullable List<String> materials,
        @Nullable List<Confirmation> thanks,
        @Nullable List<String> reminded,
        @Nullable Instant deletedAt,
        long version,
        @Nullable List<Fact> pendingFacts) {

    static final String COLLECTION = "events";
    static final String YES = "yes";
    static final String MAYBE = "maybe";

    /** That it does not take place, and why. */
    record Cancellation(Instant at, String reason) {}

    /**
     * @param level {@link #YES} or {@link #MAYBE}
     * @param shown whether others see it by name
     */
    record Taking(String level, boolean shown, Instant at) {}

    static Gathering of(
            String id, Plan plan, boolean draft, String author, Instant now, @Nullable String uid) {
        return new Gathering(
                id, plan, draft, null, author, now, now, uid, Map.of(), 0, null, List.of(),
                List.of(), List.of(), List.of(), null, 1, List.of());
    }

    Gathering telling(Fact fact) {
        return new Gathering(
                id,
                plan,
                draft,
                cancelled,
                author,
                createdAt,
                changedAt,
                uid,
                taking,
                yes,
                outcome,
                questions,
                materials,
                thanks,
                reminded,
                deletedAt,
                version,
                List.of(fact));
    }

    @Override
    public Map<String, Taking> taking() {
        return taking == null ? Map.of() : taking;
    }

    @Override
    public List<String> questions() {
        return questions == null ? List.of() : questions;
    }

    @Override
    public List<String> materials() {
        return materials == null ? List.of() : materials;
    }

    @Override
    public List<Confirmation> thanks() {
        return thanks == null ? List.of() : thanks;
    }

    /** Member ids of those who take part and show it, the first one first. */
    List<String> participants() {
        return taking().entrySet().stream()
                .filter(one -> one.getValue().shown() && one.getValue().level().equals(YES))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Taking::at)))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isThere() {
        return deletedAt == null;
    }

    String state() {
        if (draft) {
            return "draft";
        }
        return cancelled == null ? "published" : "cancelled";
    }

    /** Whether its last date is over. */
    boolean isOver(Instant now) {
        return !plan.times().isEndless()
                && plan.times().between(now, now.plusSeconds(Times.AHEAD), 1).isEmpty();
    }

    /** For its facts: who may hear of it. */
    String audience() {
        return draft ? "confidential" : plan.visibility();
    }
}
