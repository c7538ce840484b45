package org.atrium.contract.questions;

import org.atrium.contract.groups.GroupRef;

/**
 * A group that the caller may bring a question to.
 *
 * @param adopted true: to take it up in a group of the caller's; false: to lift it to a wider area
 */
public record LiftChoice(GroupRef group, boolean adopted) {}
