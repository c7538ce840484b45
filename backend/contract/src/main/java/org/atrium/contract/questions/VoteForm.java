package org.atrium.contract.questions;

/**
 * @param value 1 or -1
 */
public record VoteForm(int value) {}
