package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.people.Author;

/**
 * That a thread came from other groups; only the last time is told.
 *
 * @param from all groups that it was in before
 */
public record Moved(Author by, Instant at, List<GroupRef> from) {}
