package org.atrium.server.search;

import java.util.List;
import java.util.Map;
import org.atrium.contract.search.Hit;
import org.atrium.contract.shared.Facet;
import reactor.core.publisher.Mono;

/** A kind of thing that the one search finds; the feature declares it as a bean. */
public interface Searchable {

    /** `question`, `person`, `group` and so on. */
    String kind();

    /** The best matches that the audience may see, best first. */
    Mono<Found> find(Asked asked, int most);

    /** What to show for these ids; in any order, without what is gone or hidden meanwhile. */
    Mono<List<Hit>> hits(Asked asked, List<String> ids);

    /**
     * @param best best first
     * @param total how many there are
     * @param facets what else is counted about them, by name of the facet
     */
    record Found(List<Scored> best, long total, Map<String, List<Facet>> facets) {

        public Found(List<Scored> best, long total) {
            this(best, total, Map.of());
        }

        public static final Found NOTHING = new Found(List.of(), 0);
    }

    /**
     * @param score as the index gives it
     */
    record Scored(String id, float score) {}
}
