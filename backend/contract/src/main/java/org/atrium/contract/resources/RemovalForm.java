package org.atrium.contract.resources;

/**
 * @param reason why it is taken away: plain text, 5 to 300 characters
 */
public record RemovalForm(String reason) {}
