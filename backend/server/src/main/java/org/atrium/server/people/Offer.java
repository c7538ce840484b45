package org.atrium.server.people;

import java.util.List;

/**
 * What a member offers to help with.
 *
 * @param topics ids
 * @param languages that they read, without region or script; empty when they name none
 */
public record Offer(List<String> topics, List<String> languages) {

    static final Offer NOTHING = new Offer(List.of(), List.of());
}
