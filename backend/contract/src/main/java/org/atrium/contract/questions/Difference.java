package org.atrium.contract.questions;

import java.util.List;

/**
 * Two texts compared word by word. What was replaced stands before what replaces it.
 *
 * @param title empty where neither has a title
 * @param body of the Markdown
 */
public record Difference(List<Passage> title, List<Passage> body) {}
