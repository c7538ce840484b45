package org.atrium.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.server.shared.Audience;

/** What people's places are called and where they lie; the groups feature implements it. */
public interface Areas {

    /** Names of groups of any kind by slug; those that are not there for them are left out. */
    Map<String, String> names(Collection<String> slugs, Audience audience, Locale language);

    /** Slugs of the regions that the country is in; empty for an unknown country. */
    List<String> regionsOf(String country);

    /** The groups and every wider area of them, nearest first. */
    List<String> withWider(Collection<String> slugs);

    /** Slugs of the groups that an organisation of the country has its place in, nearest first. */
    List<String> placeOf(String organisationId, List<String> countries);
}
