package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;

/**
 * That a post was taken away by its author. It is kept, and shown to the author and to organisers.
 *
 * @param until how long the author can bring it back; organisers can after that too
 */
public record Removed(Author by, Instant at, Instant until) {}
