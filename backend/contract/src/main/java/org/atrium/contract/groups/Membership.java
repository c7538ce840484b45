package org.atrium.contract.groups;

import java.time.Instant;

/**
 * @param role `member`, `organiser`, or `waiting` to be let in
 */
public record Membership(String group, String role, Instant since) {

    /** Role of whoever asked to be let in. */
    public static final String WAITING = "waiting";
}
