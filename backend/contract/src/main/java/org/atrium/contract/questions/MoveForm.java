package org.atrium.contract.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a thread to other groups.
 *
 * @param groups slugs of all groups that it is to be in then, 1 to 5
 * @param audienceChanges `true` says that the caller knows that other people will be able to read
 *     it; needed when it is not public
 */
public record MoveForm(List<String> groups, @Nullable Boolean audienceChanges) {}
