package org.atrium.server.events;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.atrium.server.platform.Expiry.Expiring;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to events, and where these facts wait. */
@Configuration(proxyBeanMethods = false)
class EventFacts {

    static final String DRAFTED = "EventDrafted";
    static final String PUBLISHED = "EventPublished";

    /** Published when it was over already. */
    static final String RECORDED = "EventRecorded";

    static final String IMPORTED = "EventImported";
    static final String EDITED = "EventEdited";
    static final String RESCHEDULED = "EventRescheduled";
    static final String DELETED = "EventDeleted";
    static final String CANCELLED = "EventCancelled";
    static final String REINSTATED = "EventReinstated";
    static final String DATE_CANCELLED = "EventDateCancelled";
    static final String DATE_MOVED = "EventDateMoved";
    static final String DATE_RESTORED = "EventDateRestored";
    static final String PARTICIPATION = "EventParticipationChanged";
    static final String CONCLUDED = "EventConcluded";
    static final String GATHERED = "EventQuestionGathered";
    static final String RELEASED = "EventQuestionReleased";
    static final String RESOURCE_GATHERED = "EventResourceGathered";
    static final String RESOURCE_RELEASED = "EventResourceReleased";

    /** Is between two people, as the two after it. */
    static final String HELPED = "EventHelped";

    static final String SAID_ANEW = "ThanksAtEventSaidAnew";
    static final String WITHDRAWN = "ThanksAtEventWithdrawn";
    static final String SHOWN = "EventThanksShown";
    static final String HIDDEN = "EventThanksHidden";
    static final String COMING_UP = "EventComingUp";

    private static final Set<String> ALL =
            Set.of(
                    DRAFTED,
                    PUBLISHED,
                    IMPORTED,
                    RECORDED,
                    EDITED,
                    RESCHEDULED,
                    DELETED,
                    CANCELLED,
                    REINSTATED,
                    DATE_CANCELLED,
                    DATE_MOVED,
                    DATE_RESTORED,
                    PARTICIPATION,
                    CONCLUDED,
                    GATHERED,
                    RELEASED,
                    RESOURCE_GATHERED,
                    RESOURCE_RELEASED,
                    HELPED,
                    SAID_ANEW,
                    WITHDRAWN,
                    SHOWN,
                    HIDDEN,
                    COMING_UP);

    @Bean
    FactSource eventFactSource() {
        return new FactSource(Gathering.COLLECTION);
    }

    @Bean
    FactSource calendarFactSource() {
        return new FactSource(CalendarSource.COLLECTION);
    }

    @Bean
    Expiring deletedDrafts() {
        return new Expiring(Gathering.COLLECTION, Events.DELETED, Duration.ofDays(1));
    }

    static boolean isAbout(Fact fact) {
        return ALL.contains(fact.type());
    }

    /**
     * @param part name of the date, or id of the question or resource
     */
    static Fact of(
            String type,
            Gathering event,
            @Nullable String actor,
            @Nullable String part,
            Instant now) {
        return Fact.of(
                type,
                now.truncatedTo(ChronoUnit.MILLIS),
                actor,
                event.id(),
                part,
                event.audience(),
                event.plan().groups());
    }

    /** Of what is for nobody but those whom it concerns. */
    static Fact inConfidence(String type, Gathering event, String actor, Instant now) {
        return Fact.of(
                type,
                now.truncatedTo(ChronoUnit.MILLIS),
                actor,
                event.id(),
                null,
                "confidential",
                event.plan().groups());
    }
}
