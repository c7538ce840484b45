package org.atrium.ui.topics;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.topics.Topic;
import org.atrium.contract.topics.TopicsApi;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Topics, asked for on behalf of whoever the thread works for. */
@Component
public class TopicsClient {

    private static final int AT_ONCE = 100;

    private final TopicsApi api;
    private final Backend backend;

    TopicsClient(TopicsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public Topic topic(String id) {
        return backend.ask(api.topic(id));
    }

    /** All of them, or those with a name in any language that has words beginning so. */
    public List<Topic> topics(@Nullable String q) {
        var all = new ArrayList<Topic>();
        String after = null;
        do {
            var page = backend.ask(api.topics(q, null, AT_ONCE, after));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
