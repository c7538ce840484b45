package org.atrium.contract.questions;

import java.util.List;

/**
 * What a group lacks; most open questions first, at most 20 each.
 *
 * @param topics that no available member of the group, or of a narrower one, and nobody who lives
 *     there can help with
 * @param languages that none of those who help speaks at level 3 or better
 */
public record Gaps(List<Gap> topics, List<Gap> languages) {}
