package org.atrium.contract.questions;

import org.atrium.contract.shared.Label;

/**
 * What is asked about in a group, and nobody of its people can help with.
 *
 * @param what topic, or language as BCP 47 tag with its name
 * @param open how many open questions there are on it, or in it
 * @param lookingFor whether the group says that it looks for people
 */
public record Gap(Label what, long open, boolean lookingFor) {}
