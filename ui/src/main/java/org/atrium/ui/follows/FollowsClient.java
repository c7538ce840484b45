package org.atrium.ui.follows;

import java.util.List;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.FollowForm;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.follows.Level;
import org.atrium.contract.follows.TopicLanguages;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choices of what to be told, asked for on behalf of whoever the thread works for. */
@Component
public class FollowsClient {

    private final FollowsApi api;
    private final Backend backend;

    FollowsClient(FollowsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /**
     * @param kind `question`, `topic`, `group`
     */
    public Page<Follow> list(String kind, int limit, @Nullable String after) {
        return backend.ask(api.follows(kind, limit, after));
    }

    public Follow one(String kind, String id) {
        return backend.ask(api.follow(kind, id));
    }

    /**
     * @param level null for what is usual
     */
    public Follow choose(String kind, String id, @Nullable Level level) {
        return backend.ask(
                level == null ? api.forget(kind, id) : api.choose(kind, id, new FollowForm(level)));
    }

    public TopicLanguages languages() {
        return backend.ask(api.languages());
    }

    public TopicLanguages anyLanguage(boolean any) {
        return backend.ask(api.chooseLanguages(new TopicLanguages(any, List.of())));
    }
}
