package org.atrium.ui.organisations;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows.
 *
 * @param group name of the group that they have their place in; empty for everywhere
 * @param mayAdd whether whoever looks organises a group
 */
public record OrganisationDirectory(
        OrganisationFilter filter, Page<Organisation> page, String group, boolean mayAdd) {

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
