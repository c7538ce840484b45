package org.atrium.contract.people;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The fields of a profile whose visibility their owner chooses. Not among them are the name, which
 * is Wikimedia's, and whether somebody is volunteer or staff, which is always disclosed.
 */
public enum ProfileField {
    SHOWN_NAME("shownName"),
    PRONOUNS("pronouns"),
    ROLES("roles"),
    /** Organisations with their periods; whoever does not see them sees volunteer or staff only. */
    AFFILIATIONS("affiliations"),
    /** With the regions that it is in. */
    COUNTRY("country"),
    TIME_ZONE("timeZone"),
    LANGUAGES("languages"),
    /** With the ways of helping. */
    CAN_HELP("canHelp"),
    WANTS_TO_LEARN("wantsToLearn"),
    EXPERIENCE("experience"),
    /** With its limits. To those who do not see it, nobody is proposed as somebody to ask. */
    AVAILABILITY("availability"),
    ABOUT("about"),
    /** Memberships. Organisers are named with their group all the same. */
    GROUPS("groups"),
    /** Since when they are at Wikimedia, and with which rights. */
    WIKIMEDIA("wikimedia");

    private final String key;

    ProfileField(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }
}
