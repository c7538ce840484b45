package org.atrium.server.questions;

/**
 * That somebody asked as a member of a group: wherever they act in their thread, that is all that
 * is told of them.
 *
 * @param member member id of the asker
 * @param group slug
 */
public record Veil(String member, String group) {}
