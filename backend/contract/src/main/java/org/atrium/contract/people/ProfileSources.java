package org.atrium.contract.people;

/**
 * Where a profile can be fetched from.
 *
 * @param capacityExchange whether this Atrium asks the Capacity Exchange; a file of it can be sent
 *     anyway
 */
public record ProfileSources(boolean capacityExchange) {}
