package org.atrium.contract.people;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked a person to mentor them. What is over is kept for 90 days.
 *
 * @param asMentor whether the caller is the mentor, not whoever asked
 * @param note what they want to learn, and how much time they think of; plain text
 * @param since when it came into its state
 * @param until when it lapses unless the mentor answers; null when it is not open any more
 * @param message how they begin, as the mentor says; plain text; null until it is taken
 */
public record Mentoring(
        Author mentor,
        Author learner,
        boolean asMentor,
        List<Label> topics,
        Text note,
        Instant at,
        MentoringState state,
        Instant since,
        @Nullable Instant until,
        @Nullable Text message) {}
