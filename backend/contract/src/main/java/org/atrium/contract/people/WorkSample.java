package org.atrium.contract.people;

/**
 * Something that somebody did and can show.
 *
 * @param title 1 to 120 characters
 * @param url `http` or `https`, at most 500 characters
 */
public record WorkSample(String title, String url) {}
