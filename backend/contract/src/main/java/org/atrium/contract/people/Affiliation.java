package org.atrium.contract.people;

import org.atrium.contract.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was where, and when.
 *
 * @param organisation name of the organisation
 * @param organisationId its id where it is in the directory of organisations
 * @param role expert role from the vocabulary `roles`
 * @param staff true for paid work
 * @param from first year, where known
 * @param to last year; null while it lasts
 */
public record Affiliation(
        String organisation,
        @Nullable String organisationId,
        @Nullable Label role,
        boolean staff,
        @Nullable Integer from,
        @Nullable Integer to) {}
