package org.atrium.contract.groups;

import org.atrium.contract.shared.Label;

/**
 * What a group looks for people to help with.
 *
 * @param kind `topic` or `language`
 * @param what topic, or language as BCP 47 tag with its name
 */
public record LookedFor(String kind, Label what) {}
