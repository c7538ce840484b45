package org.atrium.contract.questions;

import java.util.List;

/**
 * How far an answer helped.
 *
 * @param topics ids of topics of the question with which it helped, which whoever wrote it may show
 *     beside the caller's name; empty for thanks that stay between the two
 */
public record ThanksForm(List<String> topics) {}
