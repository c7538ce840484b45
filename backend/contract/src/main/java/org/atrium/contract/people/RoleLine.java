package org.atrium.contract.people;

import org.jspecify.annotations.Nullable;

/**
 * Role of an author as it was when the post was written; ui words it ("Staff at …").
 *
 * @param organisation name of the organisation, where one was given
 */
public record RoleLine(Kind kind, @Nullable String organisation) {}
