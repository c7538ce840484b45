package org.atrium.contract.people;

import java.util.List;

/**
 * A profile to look through before it is saved. What its owner said before stays.
 *
 * @param me as it would be
 * @param filledIn the fields that something was put into
 * @param leftOut what was not taken over and why, in the caller's language; at most 50
 */
public record ProfileProposal(Me me, List<ProfileField> filledIn, List<String> leftOut) {}
