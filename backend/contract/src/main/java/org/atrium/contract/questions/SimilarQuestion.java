package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * A question that may have been asked already.
 *
 * @param answer what answers it best: the accepted answer, else the one with most votes; null as
 *     long as nobody answered
 */
public record SimilarQuestion(QuestionSummary question, @Nullable AnswerRef answer) {}
