package org.atrium.server.questions;

import org.atrium.contract.people.RoleLine;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param member member id
 * @param role as it was when the post was written
 */
record Writer(String member, @Nullable RoleLine role) {}
