package org.atrium.contract.events;

/**
 * @param reason for those who are told, 10 to 300 characters
 */
public record CancellationForm(String reason) {}
