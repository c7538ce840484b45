package org.atrium.server.resources;

import org.atrium.server.identity.Viewer;
import org.atrium.server.search.PrivateGroups;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Who may see a resource: the one place that decides, for records and for the index. What is in a
 * private group is for its members; what was taken away for those who may put it back, and the
 * index has none of it.
 */
final class ResourceSight {

    private ResourceSight() {}

    static boolean of(Material resource, Viewer viewer) {
        return viewer.audience().mayEnter(resource.groups())
                && (resource.isThere() || ResourceRights.toRestore(resource, viewer));
    }

    /** In lists. */
    static boolean of(Material resource, Audience audience) {
        return resource.isThere() && audience.mayEnter(resource.groups());
    }

    /** The same for entries of the index, see {@link ResourceEntry}. */
    static PredicateFinalStep of(SearchPredicateFactory factory, Audience audience) {
        return PrivateGroups.entered(factory, audience);
    }
}
