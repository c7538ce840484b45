package org.atrium.contract.groups;

import org.jspecify.annotations.Nullable;

/**
 * @param approved whether the group begins
 * @param reason why not: plain text, 10 to 300 characters; of an approval none
 */
public record ProposalDecision(boolean approved, @Nullable String reason) {}
