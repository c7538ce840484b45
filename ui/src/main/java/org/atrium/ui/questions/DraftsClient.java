package org.atrium.ui.questions;

import java.util.List;
import java.util.Optional;
import org.atrium.contract.drafts.Draft;
import org.atrium.contract.drafts.DraftForm;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.drafts.DraftsApi;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caller's own drafts. */
@Component
public class DraftsClient {

    private final DraftsApi api;
    private final Backend backend;

    DraftsClient(DraftsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    public List<Draft> all() {
        return backend.ask(api.drafts()).items();
    }

    public Optional<Draft> find(String kind, String target) {
        try {
            return Optional.of(backend.ask(api.draft(kind, target)));
        } catch (Refused refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    public Draft save(String kind, String target, DraftText text, @Nullable Long version) {
        return backend.ask(api.save(kind, target, new DraftForm(text, version)));
    }

    public void discard(String kind, String target) {
        backend.tell(api.discard(kind, target));
    }
}
