package org.atrium.ui.questions;

import org.atrium.contract.questions.Difference;
import org.atrium.contract.questions.DifferenceForm;
import org.atrium.contract.questions.HistoryApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RestoreForm;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Histories of texts; where an answer may be named, null is the question itself. */
@Component
public class HistoryClient {

    private final HistoryApi api;
    private final Backend backend;

    HistoryClient(HistoryApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    Page<Version> versions(String id, @Nullable String answer, int limit, @Nullable String after) {
        return backend.ask(
                answer == null
                        ? api.history(id, limit, after)
                        : api.answerHistory(id, answer, limit, after));
    }

    VersionText text(String id, @Nullable String answer, long version) {
        return backend.ask(
                answer == null ? api.version(id, version) : api.answerVersion(id, answer, version));
    }

    /**
     * @param from null for the version before
     */
    VersionDifference difference(
            String id, @Nullable String answer, long version, @Nullable Long from) {
        return backend.ask(
                answer == null
                        ? api.difference(id, version, from)
                        : api.answerDifference(id, answer, version, from));
    }

    Question restore(String id, @Nullable String answer, long version, long now) {
        var form = new RestoreForm(now, null);
        return backend.ask(
                answer == null
                        ? api.restoreVersion(id, version, form)
                        : api.restoreAnswerVersion(id, answer, version, form));
    }

    Difference compare(DifferenceForm form) {
        return backend.ask(api.compare(form));
    }
}
