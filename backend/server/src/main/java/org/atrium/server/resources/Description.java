package org.atrium.server.resources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What members write about a resource; see the contract's `ResourceForm`. */
record Description(
        String title,
        String about,
        String language,
        String kind,
        String link,
        List<String> languages,
        String licence,
        @Nullable String by,
        @Nullable Integer made,
        List<String> groups,
        List<String> topics,
        List<String> audience,
        @Nullable String adaptationOf) {

    /** As people read them, by the names of the form. */
    Map<String, List<String>> told() {
        var told = new LinkedHashMap<String, List<String>>();
        told.put("title", List.of(title));
        told.put("about", List.of(about));
        told.put("language", List.of(language));
        told.put("kind", List.of(kind));
        told.put("link", List.of(link));
        told.put("languages", languages);
        told.put("licence", List.of(licence));
        told.put(Material.BY, Stream.ofNullable(by).toList());
        told.put("made", Stream.ofNullable(made).map(String::valueOf).toList());
        told.put("groups", groups);
        told.put("topics", topics);
        told.put("audience", audience);
        told.put("adaptationOf", Stream.ofNullable(adaptationOf).toList());
        return told;
    }

    /** Whether what was said of the other still holds of this. */
    boolean isJudgedAs(Description other) {
        return title.equals(other.title) && about.equals(other.about) && link.equals(other.link);
    }
}
