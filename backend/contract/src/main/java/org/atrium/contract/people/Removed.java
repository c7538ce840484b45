package org.atrium.contract.people;

import java.time.Instant;

/** That something was taken away, and why. */
public record Removed(Author by, Instant at, String reason) {}
