package org.atrium.contract.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published of a thread that was asked in confidence.
 *
 * @param title 10 to 150 characters
 * @param body Markdown, 20 to 30,000 characters
 * @param answers those that are to be in it, at most 20
 * @param asMemberOf slug of one of its groups that the asker belongs to, to ask without their name;
 *     where the thread was asked so, it always is
 */
public record RedactionForm(
        String title, String body, List<RedactedAnswerForm> answers, @Nullable String asMemberOf) {}
