package org.atrium.contract.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.resources.ResourceRef;
import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * An event's page; see {@link EventForm} for what organisers write.
 *
 * @param hosts organisations, by id and name
 * @param time of the first date
 * @param rule how it comes again, as in RFC 5545; null for once
 * @param dates the next 12 of those that are not over; the last one when all are
 * @param state `draft`, `published`, `cancelled`
 * @param reason why it was cancelled
 * @param questions what people ask about it, of those that the caller may see
 * @param materials of the bank of resources, of those that the caller may see
 * @param takingPart how many said that they take part
 * @param maybe how many said that they may come
 * @param participants those who take part and show it to those who see the event, at most 60
 * @param participation the caller's own; null for none
 * @param outcome what came of it; null until organisers write it
 * @param thanks who helped whom there
 * @param may what the caller may do: `edit`, `cancel`, `reinstate` (what was cancelled), `delete`
 *     (a draft), `outcome`, `join`, `gather` (questions and resources)
 */
public record Event(
        String id,
        String title,
        String text,
        String language,
        String kind,
        List<String> languages,
        List<GroupRef> groups,
        List<Label> topics,
        List<Label> hosts,
        String where,
        @Nullable String place,
        @Nullable String country,
        EventTime time,
        @Nullable String rule,
        List<EventDate> dates,
        @Nullable String link,
        @Nullable Integer capacity,
        @Nullable String contact,
        @Nullable String conduct,
        List<Group.Link> resources,
        String visibility,
        String state,
        @Nullable String reason,
        List<Gathered> questions,
        List<ResourceRef> materials,
        long takingPart,
        long maybe,
        List<Author> participants,
        @Nullable Participation participation,
        @Nullable EventOutcome outcome,
        Thanks thanks,
        Author author,
        Instant createdAt,
        Instant changedAt,
        long version,
        Set<String> may) {

    /** A question about the event. */
    public record Gathered(String id, String title, String language) {}

    /**
     * @param whom the caller may thank; empty where they may not
     * @param said what is shown, and what was said by the caller or to them
     */
    public record Thanks(List<Author> whom, List<Thanked> said) {

        public static final Thanks NONE = new Thanks(List.of(), List.of());
    }

    /**
     * That somebody helped somebody.
     *
     * @param confirmation without topics where it is to stay between the two
     * @param mine whether the caller decides if it is shown
     */
    public record Thanked(Author to, Confirmation confirmation, boolean mine) {}
}
