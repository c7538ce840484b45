package org.atrium.contract.questions;

import org.atrium.contract.people.Author;

/**
 * An answer, as far as it is told beside its question.
 *
 * @param excerpt plain text, at most 400 characters
 * @param yours `yours.may` holds `thank` where the caller may say that it answers them too
 */
public record AnswerRef(
        String id, String excerpt, String language, Author author, boolean accepted, Yours yours) {}
