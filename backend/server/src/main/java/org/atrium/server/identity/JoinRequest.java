package org.atrium.server.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked to be let into a group.
 *
 * @param rules version of the group's rules that they agreed to; null where there were none
 */
public record JoinRequest(Instant at, @Nullable Long rules) {}
