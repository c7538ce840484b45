package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Suggestion;
import org.atrium.contract.questions.SuggestionForm;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Edits that are suggested to a post, for those who decide and for who suggested them. */
final class SuggestionList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final @Nullable String answer;

    /**
     * @param answer null for those to the question itself
     */
    SuggestionList(Acts acts, @Nullable String answer) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.answer = answer;
        addClassName("suggestions");
    }

    void show(Question question) {
        var mine =
                question.suggestions().stream()
                        .filter(one -> Objects.equals(one.answer(), answer))
                        .toList();
        removeAll();
        setVisible(!mine.isEmpty());
        mine.forEach(one -> add(item(question, one)));
    }

    private Section item(Question question, Suggestion one) {
        var templates = acts.desk().templates();
        var item =
                new Section(
                        new Fragment(
                                templates.text(
                                        "questions/suggestion.jte",
                                        Map.of("w", words, "suggestion", one))));
        item.addClassName("suggestion");
        item.setId("suggestion-" + one.id());
        item.getElement().setAttribute("aria-label", words.get("suggestion"));
        item.add(actions(question, one));
        return item;
    }

    private Div actions(Question question, Suggestion one) {
        var client = acts.desk().suggestions();
        var id = question.id();
        var may = one.may();
        var actions = new Div();
        actions.addClassName("actions");
        if (may.contains("take")) {
            actions.add(new ActButton(words.get("suggestion.take"), () -> take(question, one)));
        }
        if (may.contains("decline")) {
            actions.add(
                    new ActButton(
                                    words.get("suggestion.decline"),
                                    () ->
                                            acts.run(
                                                    () -> client.decline(id, one.id()),
                                                    () -> declined(id, one),
                                                    Notice::show))
                            .plain());
        }
        if (may.contains("reconsider")) {
            actions.add(
                    new ActButton(
                                    words.get("suggestion.reconsider"),
                                    () -> acts.run(() -> client.reconsider(id, one.id())))
                            .plain());
        }
        if (may.contains("withdraw")) {
            actions.add(
                    new ActButton(words.get("suggestion.withdraw"), () -> withdraw(question, one))
                            .plain());
        }
        return actions;
    }

    private void take(Question question, Suggestion one) {
        var before = version(question);
        acts.run(
                () -> acts.desk().suggestions().take(question.id(), one.id()),
                () ->
                        Notice.show(
                                words.get("suggestion.taken"),
                                words.get("undo"),
                                () ->
                                        acts.run(() ->
                                                acts.desk()
                                                        .histories()
                                                        .restore(
                                                                question.id(),
                                                                answer,
                                                                before,
                                                                before + 1))),
                Notice::show);
    }

    private long version(Question question) {
        return question.answers().stream()
                .filter(one -> one.id().equals(answer))
                .mapToLong(one -> one.version())
                .findFirst()
                .orElse(question.version());
    }

    private void declined(String id, Suggestion one) {
        Notice.show(
                words.get("suggestion.declined"),
                words.get("undo"),
                () -> acts.run(() -> acts.desk().suggestions().reconsider(id, one.id())));
    }

    private void withdraw(Question question, Suggestion one) {
        var client = acts.desk().suggestions();
        var again = new SuggestionForm(one.title(), one.body(), version(question), one.reason());
        acts.run(
                () -> client.withdraw(question.id(), one.id()),
                () ->
                        Notice.show(
                                words.get("suggestion.withdrawn"),
                                words.get("undo"),
                                () ->
                                        acts.run(() ->
                                                client.suggest(
                                                        question.id(),
                                                        answer,
                                                        again,
                                                        UUID.randomUUID().toString()))),
                Notice::show);
    }

    static boolean isOpen(List<Suggestion> suggestions, @Nullable String answer) {
        return suggestions.stream()
                .anyMatch(one ->
                        Objects.equals(one.answer(), answer)
                                && one.declined() == null
                                && one.may().contains("withdraw"));
    }
}
