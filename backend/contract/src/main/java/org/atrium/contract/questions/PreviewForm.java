package org.atrium.contract.questions;

/**
 * @param body Markdown, at most 30,000 characters
 */
public record PreviewForm(String body) {}
