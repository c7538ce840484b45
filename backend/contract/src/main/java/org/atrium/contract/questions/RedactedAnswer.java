package org.atrium.contract.questions;

import org.atrium.contract.people.Author;

/**
 * What is to be published of an answer, under the name of its author.
 *
 * @param answer id
 * @param body Markdown as written
 * @param html the body, rendered and sanitised
 */
public record RedactedAnswer(
        String answer, Author author, String language, String body, String html) {}
