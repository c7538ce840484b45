package org.atrium.contract.search;

/**
 * How what is being typed into the search box may go on.
 *
 * @param text takes the place of the last word, such as `topic:` or `topic:copyright`
 * @param label what it means, in the caller's language
 */
public record Completion(String text, String label) {}
