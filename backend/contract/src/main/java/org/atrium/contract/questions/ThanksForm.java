package org.atrium.contract.questions;

import java.util.List;

/**
 * How far an answer, or somebody at an event, helped.
 *
 * @param topics ids of topics of the question or event with which they helped, which whoever helped
 *     may show beside the caller's name; empty for thanks that stay between the two
 */
public record ThanksForm(List<String> topics) {}
