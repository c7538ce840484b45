package org.atrium.contract.follows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is told about one thing.
 *
 * @param kind `question`, `topic`, `group`
 * @param id of the question or topic, slug of the group
 * @param label title or name
 * @param language of the label
 * @param level what the caller chose; null for what is usual
 * @param usual what is told without a choice; null for nothing. Askers and answerers are told `all`
 *     of their question, members `first` of their group, whoever can help `first` of a topic
 * @param since when it was chosen; null without a choice
 */
public record Follow(
        String kind,
        String id,
        String label,
        String language,
        @Nullable Level level,
        @Nullable Level usual,
        @Nullable Instant since) {

    /** What is told: what was chosen, else what is usual; null for nothing. */
    public @Nullable Level told() {
        return level == null ? usual : level;
    }
}
