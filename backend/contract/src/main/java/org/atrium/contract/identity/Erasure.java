package org.atrium.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an account is to be erased.
 *
 * @param begunAt when its owner said so; null when it is to stay
 * @param dueAt when it is done, 7 days later; until then it can be taken back; null when it is to
 *     stay
 */
public record Erasure(@Nullable Instant begunAt, @Nullable Instant dueAt) {}
