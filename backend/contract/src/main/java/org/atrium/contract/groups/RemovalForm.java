package org.atrium.contract.groups;

/**
 * @param reason why somebody is taken out of a group, or something away: plain text, 10 to 300
 *     characters
 */
public record RemovalForm(String reason) {}
