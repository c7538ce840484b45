package org.atrium.server.platform;

/**
 * Somebody whose account is being erased.
 *
 * @param id member id, which stays
 * @param name username that they had
 * @param successor what takes the place of the name in texts
 */
public record Leaver(String id, String name, String successor) {}
