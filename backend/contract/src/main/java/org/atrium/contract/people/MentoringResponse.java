package org.atrium.contract.people;

import org.jspecify.annotations.Nullable;

/**
 * What a mentor says.
 *
 * @param state {@link MentoringState#TAKEN}, {@link MentoringState#DECLINED}, or {@link
 *     MentoringState#ENDED} for what was taken
 * @param message how they begin, plain text, 20 to 1,000 characters; wanted when it is taken,
 *     otherwise null
 * @param language of the message, BCP 47 tag; otherwise null
 */
public record MentoringResponse(
        MentoringState state, @Nullable String message, @Nullable String language) {}
