package org.atrium.server.examples;

import org.atrium.server.identity.Keepers;
import org.atrium.server.identity.Viewer;
import org.atrium.server.search.PrivateGroups;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Who may see an example: the one place that decides, for records and for the index. A draft is for
 * its writer, what is in a private group for its members; what was taken away is there for those
 * who keep it, and the index has none of it.
 */
final class ExampleSight {

    private ExampleSight() {}

    static boolean of(Case example, Viewer viewer) {
        return example.isRemoved()
                ? viewer.audience().mayEnter(example.groups())
                        && Keepers.mayKeep(example.author(), example.groups(), viewer)
                : of(example, viewer.audience());
    }

    /** In lists. */
    static boolean of(Case example, Audience audience) {
        return !example.isDeleted()
                && !example.isRemoved()
                && audience.mayEnter(example.groups())
                && (!example.isDraft() || example.author().equals(audience.member()));
    }

    /** The same for entries of the index, see {@link ExampleEntry}. */
    static PredicateFinalStep of(SearchPredicateFactory factory, Audience audience) {
        var entered = PrivateGroups.entered(factory, audience);
        var published = factory.match().field("draft").matching(false);
        if (audience.member() == null) {
            return factory.and(entered, published);
        }
        var own = factory.match().field("author").matching(audience.member());
        return factory.and(entered, factory.or(published, own));
    }
}
