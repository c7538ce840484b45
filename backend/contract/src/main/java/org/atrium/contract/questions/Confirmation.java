package org.atrium.contract.questions;

import java.time.Instant;
import java.util.List;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;

/**
 * That an answer, or somebody at an event, helped somebody, who lets it be shown beside their name.
 *
 * @param by whom it helped
 * @param topics with what; at least one where it can be shown
 * @param shown whether whoever helped shows it; if not, only they see it, and whom it helped
 */
public record Confirmation(Author by, List<Label> topics, Instant at, boolean shown) {}
