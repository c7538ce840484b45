package org.atrium.server.notifications;

import java.util.Locale;

/** Why somebody is told; who has several is told the strongest, which stands first. */
enum Reason {
    MENTIONED,
    /** Asked in confidence. */
    EXPERT,
    ASKED,
    ANSWERED,
    /** In what is to be published of a thread. */
    QUOTED,
    /** An edit to a text of somebody else. */
    SUGGESTED,
    /** In an event. */
    PARTICIPATES,
    /** By what is decided about them. */
    CONCERNED,
    COMMENTED,
    FOLLOWED,
    ORGANISER,
    FOLLOWS_TOPIC,
    CAN_HELP,
    FOLLOWS_GROUP,
    MEMBER;

    static Reason of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
