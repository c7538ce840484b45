package org.atrium.ui.questions;

import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.contract.questions.SuggestionsApi;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggested edits; where an answer may be named, null is the question itself. */
@Component
public class SuggestionsClient {

    private final SuggestionsApi api;
    private final Backend backend;

    SuggestionsClient(SuggestionsApi api, Backend backend) {
        this.api = api;
        this.backend = backend;
    }

    /**
     * @param key the same for every attempt
     */
    Question suggest(String id, @Nullable String answer, SuggestionForm form, String key) {
        var response =
                answer == null
                        ? api.suggest(id, form, key)
                        : api.suggestForAnswer(id, answer, form, key);
        return backend.ask(QuestionsClient.body(response));
    }

    Question take(String id, String suggestion) {
        return backend.ask(api.takeSuggestion(id, suggestion));
    }

    Question decline(String id, String suggestion) {
        return backend.ask(api.declineSuggestion(id, suggestion));
    }

    Question reconsider(String id, String suggestion) {
        return backend.ask(api.reconsiderSuggestion(id, suggestion));
    }

    Question withdraw(String id, String suggestion) {
        return backend.ask(api.withdrawSuggestion(id, suggestion));
    }
}
