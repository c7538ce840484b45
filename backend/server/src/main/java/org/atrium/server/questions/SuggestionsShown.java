package org.atrium.server.questions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.Suggestion;
import org.atrium.server.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Suggested edits as their readers see them, compared with the text of now. */
final class SuggestionsShown {

    private final Question question;
    private final Viewer viewer;
    private final Function<Writer, Author> names;
    private final Function<String, String> texts;

    /**
     * @param texts makes of a kept text what is shown
     */
    SuggestionsShown(
            Question question,
            Viewer viewer,
            Function<Writer, Author> names,
            Function<String, String> texts) {
        this.question = question;
        this.viewer = viewer;
        this.names = names;
        this.texts = texts;
    }

    List<Suggestion> all() {
        return question.suggestions().stream().flatMap(one -> shown(one).stream()).toList();
    }

    /** Those for an answer that was taken away wait for it to come back. */
    private Optional<Suggestion> shown(org.atrium.server.questions.Suggestion one) {
        var id = one.answer();
        if (id == null) {
            return shown(
                    one, question.author(), question.title(), question.body(), question.language());
        }
        return question.find(id)
                .flatMap(answer ->
                        shown(one, answer.author(), null, answer.body(), answer.language()));
    }

    private Optional<Suggestion> shown(
            org.atrium.server.questions.Suggestion one,
            Writer author,
            @Nullable String title,
            String body,
            String language) {
        if (!Rights.toSeeSuggestion(question, author, one, viewer)) {
            return Optional.empty();
        }
        var text = texts.apply(one.body());
        var declined = one.declined();
        return Optional.of(
                new Suggestion(
                        one.id(),
                        one.answer(),
                        one.title(),
                        text,
                        one.reason(),
                        language,
                        names.apply(one.by()),
                        one.at(),
                        Differences.between(title, texts.apply(body), one.title(), text),
                        one.version() != question.version(one.answer()),
                        declined == null ? null : names.apply(declined),
                        Offers.on(question, author, one, viewer)));
    }
}
