package org.atrium.contract.questions;

import java.time.Instant;
import org.atrium.contract.people.Author;

/**
 * That a text was changed here, and its earlier versions can be read.
 *
 * @param by who changed it last
 * @param versions how many versions its history lists, with the one of now; at least 2
 */
public record Edited(Author by, Instant at, long versions) {}
