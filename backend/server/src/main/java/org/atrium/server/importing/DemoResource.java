package org.atrium.server.importing;

import java.util.List;
import org.atrium.contract.resources.ResourceForm;
import org.jspecify.annotations.Nullable;

/** A resource of the demo. */
record DemoResource(
        String id,
        String author,
        String title,
        String about,
        String language,
        String kind,
        String link,
        List<String> languages,
        String licence,
        String by,
        @Nullable Integer made,
        List<String> groups,
        List<String> topics,
        List<String> audience,
        @Nullable String adaptationOf) {

    ResourceForm form() {
        return new ResourceForm(
                title,
                about,
                language,
                kind,
                link,
                languages,
                licence,
                by,
                made,
                groups,
                topics,
                audience,
                adaptationOf,
                0);
    }
}
