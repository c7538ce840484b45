package org.atrium.contract.questions;

/** A question that the caller was asked to help with. */
public record RequestedQuestion(QuestionSummary question, HelpRequest request) {}
