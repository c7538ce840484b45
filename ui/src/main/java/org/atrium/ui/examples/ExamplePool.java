package org.atrium.ui.examples;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.examples.ExampleSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the list of examples shows.
 *
 * @param of names of the groups, organisation or person that it is narrowed to; empty for all
 * @param member whether whoever looks is signed in
 */
public record ExamplePool(
        ExampleFilter filter, Page<ExampleSummary> page, String of, boolean member) {

    /** Values to choose from, the chosen one always among them. */
    public List<Facet> choices(String name, @Nullable String chosen) {
        var facets = page.facets();
        var choices =
                new ArrayList<>(
                        facets == null ? List.<Facet>of() : facets.getOrDefault(name, List.of()));
        if (chosen != null && choices.stream().noneMatch(one -> one.value().equals(chosen))) {
            choices.add(new Facet(chosen, chosen, 0));
        }
        return choices;
    }
}
