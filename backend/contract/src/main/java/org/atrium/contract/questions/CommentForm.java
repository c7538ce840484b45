package org.atrium.contract.questions;

/**
 * @param body Markdown in one paragraph, 5 to 1,000 characters
 * @param language BCP 47 tag
 */
public record CommentForm(String body, String language) {}
