package org.atrium.contract.shared;

/**
 * A text and its language.
 *
 * @param text plain text or Markdown, as the field that holds it says
 * @param language BCP 47 tag
 */
public record Text(String text, String language) {}
