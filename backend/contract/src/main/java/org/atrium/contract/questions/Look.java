package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;

/** That an organiser looked up who asked a question without their name. */
public record Look(Author by, Instant at) {}
