package org.atrium.contract.groups;

import java.time.Instant;

/**
 * @param role `member`, `organiser`, or `waiting` to be let in
 */
public record Membership(String group, String role, Instant since) {

    /** Role of whoever was invited and has not said yes or no. */
    public static final String INVITED = "invited";

    /** Role of whoever asked to be let in. */
    public static final String WAITING = "waiting";
}
