package org.atrium.contract.questions;

import java.util.List;

/**
 * Whom a question is asked in confidence, beside the organisers of its groups.
 *
 * @param experts usernames of all who are to see it then, at most 5; not the asker, and only who
 *     can log in and did not say that they are away
 */
public record ExpertsForm(List<String> experts) {}
