package org.atrium.contract.questions;

import org.jspecify.annotations.Nullable;

/**
 * Says why a question concerns a further group.
 *
 * @param why one sentence, plain text, 10 to 300 characters
 * @param language BCP 47 tag of the reason; absent: the language of the question
 */
public record LiftForm(String why, @Nullable String language) {}
