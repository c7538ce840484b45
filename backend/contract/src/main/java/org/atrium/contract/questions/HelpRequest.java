package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to help with a question. Whoever asked the question, organisers of its
 * groups, and those who were asked see all of them; everybody else those that were taken.
 *
 * @param to who was asked
 * @param by who asked them: the asker, an organiser, or somebody who passed it on
 * @param at when
 * @param since when it came into this state
 * @param answered whether they have answered the question
 * @param passedTo whom they named instead; null for nobody
 * @param passedToGroup the group that they named instead, whose organisers are told; null for none
 * @param routed whether the question found them by itself, on behalf of whoever asked it
 */
public record HelpRequest(
        Author to,
        Author by,
        Instant at,
        RequestState state,
        Instant since,
        boolean answered,
        @Nullable Author passedTo,
        @Nullable GroupRef passedToGroup,
        boolean routed) {}
