package org.atrium.contract.identity;

/**
 * @param name what the token is for, 1 to 60 characters
 */
public record PersonalTokenForm(String name) {}
