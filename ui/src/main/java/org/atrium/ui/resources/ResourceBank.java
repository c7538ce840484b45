package org.atrium.ui.resources;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * What the list of resources shows.
 *
 * @param place name of the group or topic that it is narrowed to; empty for everywhere
 * @param member whether whoever looks may add one
 */
public record ResourceBank(
        ResourceFilter filter,
        Page<ResourceSummary> page,
        Vocabularies vocabularies,
        String place,
        boolean member) {

    /** Values to choose from, the chosen one always among them. */
    public List<Facet> counted(String name, @Nullable String chosen) {
        var facets = page.facets();
        var choices =
                new ArrayList<>(
                        facets == null ? List.<Facet>of() : facets.getOrDefault(name, List.of()));
        if (chosen != null && choices.stream().noneMatch(one -> one.value().equals(chosen))) {
            choices.add(new Facet(chosen, chosen, 0));
        }
        return choices;
    }

    public List<Label> licences() {
        return vocabularies.licences();
    }

    public List<Label> audiences() {
        return vocabularies.audiences();
    }

    public String addAddress() {
        return filter.group() == null
                ? "/resources/new"
                : "/resources/new?group=" + Links.encode(filter.group());
    }
}
