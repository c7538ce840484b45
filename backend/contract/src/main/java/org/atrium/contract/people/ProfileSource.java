package org.atrium.contract.people;

import org.jspecify.annotations.Nullable;

/**
 * What to fill a profile in with.
 *
 * @param file JSON of the Capacity Exchange, at most 200,000 characters: what its API answers at
 *     `/users/` or `/profile/`. As it names capacities, languages and territories by numbers, the
 *     file can have what it answers at `/list/` beside that: `{"users": …, "list": {"skills": …,
 *     "language": …, "territory": …}}`. Null to fetch what it says of the caller's own name
 * @param onto the profile to fill in, not saved yet; null for the saved one
 */
public record ProfileSource(@Nullable String file, @Nullable ProfileForm onto) {}
