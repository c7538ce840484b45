package org.atrium.ui.examples;

import java.util.List;
import org.atrium.contract.examples.ExampleSummary;

/**
 * The first of some examples, on the page of something else.
 *
 * @param all address of all of them
 */
public record ExampleRows(List<ExampleSummary> items, String all) {

    public static final ExampleRows NONE = new ExampleRows(List.of(), "");
}
