package org.atrium.contract.questions;

/**
 * What is to be published of an answer.
 *
 * @param answer id
 * @param body Markdown, 20 to 30,000 characters
 */
public record RedactedAnswerForm(String answer, String body) {}
