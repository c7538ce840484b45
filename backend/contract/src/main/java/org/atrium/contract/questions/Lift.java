package org.atrium.contract.questions;

import java.time.Instant;
import java.util.Set;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Text;

/**
 * That a question reached a further group: one post, in one more place.
 *
 * @param group where it is since then
 * @param adopted true: an organiser of that group took it up; false: it was lifted to a wider area
 *     of a group that it was in
 * @param why plain text
 * @param may what the caller may do: `withdraw`
 */
public record Lift(
        GroupRef group, boolean adopted, Author by, Instant at, Text why, Set<String> may) {}
