package org.atrium.contract.events;

/**
 * That somebody takes part, on every date.
 *
 * @param level `yes`, `maybe`
 * @param shown whether others see it by name
 */
public record Participation(String level, boolean shown) {}
