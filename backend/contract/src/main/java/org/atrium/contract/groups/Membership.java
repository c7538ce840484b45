package org.atrium.contract.groups;

import java.time.Instant;

/**
 * @param role `member` or `organiser`
 */
public record Membership(String group, String role, Instant since) {}
