package org.atrium.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal API token as its owner sees it: never the secret. */
public record PersonalToken(String id, String name, Instant createdAt, @Nullable Instant usedAt) {}
