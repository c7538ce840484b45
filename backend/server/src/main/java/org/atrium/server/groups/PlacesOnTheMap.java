package org.atrium.server.groups;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.server.people.Areas;
import org.atrium.server.shared.Audience;
import org.springframework.stereotype.Component;

/** Tells people's feature where countries and organisations lie. */
@Component
class PlacesOnTheMap implements Areas {

    private final Groups groups;

    PlacesOnTheMap(Groups groups) {
        this.groups = groups;
    }

    @Override
    public Map<String, String> names(Collection<String> slugs, Audience audience, Locale language) {
        var names = new LinkedHashMap<String, String>();
        groups.named(slugs, audience, language).forEach((slug, ref) -> names.put(slug, ref.name()));
        return names;
    }

    @Override
    public List<String> regionsOf(String country) {
        var region = groups.map().regionOf(country);
        return region == null ? List.of() : List.of(region);
    }

    @Override
    public List<String> withWider(Collection<String> slugs) {
        return List.copyOf(groups.withWider(slugs));
    }

    @Override
    public List<String> placeOf(String organisationId, List<String> countries) {
        var map = groups.map();
        var place = new LinkedHashSet<>(map.placesOf(organisationId));
        for (var country : countries) {
            var group = map.groupOf(country);
            var nearest = group == null ? map.regionOf(country) : group;
            if (nearest != null) {
                place.add(nearest);
            }
        }
        var all = new LinkedHashSet<>(place);
        for (var slug : place) {
            all.addAll(map.withWider(slug));
        }
        if (all.remove(GroupEntry.EVERYONE) || all.isEmpty()) {
            all.addLast(GroupEntry.EVERYONE);
        }
        return List.copyOf(all);
    }
}
