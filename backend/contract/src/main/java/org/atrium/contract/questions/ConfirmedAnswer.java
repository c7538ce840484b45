package org.atrium.contract.questions;

/**
 * A confirmation on a person's page, with the answer that it is bound to.
 *
 * @param answer id
 */
public record ConfirmedAnswer(QuestionRef question, String answer, Confirmation confirmation) {}
