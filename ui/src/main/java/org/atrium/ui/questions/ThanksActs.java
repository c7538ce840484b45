package org.atrium.ui.questions;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.ConfirmationChoice;
import org.atrium.ui.layout.HelpedDialog;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;

/** Thanks for an answer; whoever wrote it shows what it helped with, or does not. */
final class ThanksActs {

    private final Acts acts;
    private final Words words;
    private final ThanksClient client;
    private final Question question;
    private final Answer answer;

    ThanksActs(Acts acts, Question question, Answer answer) {
        this.acts = acts;
        this.words = acts.desk().words();
        this.client = acts.desk().thanks();
        this.question = question;
        this.answer = answer;
    }

    Optional<ActButton> button() {
        var may = answer.yours().may();
        if (may.contains("thank")) {
            return Optional.of(new ActButton(words.get("thank"), this::ask).plain());
        }
        return may.contains("thank.withdraw")
                ? Optional.of(
                        new ActButton(words.get("thank.said"), this::withdraw)
                                .plain()
                                .pressed(true))
                : Optional.empty();
    }

    private void ask() {
        if (answer.yours().may().contains("thank.named")) {
            var name = answer.author().name();
            var topics = question.topics();
            new HelpedDialog(
                            words,
                            name,
                            words.get("thank.text", name),
                            topics,
                            topics.size(),
                            this::thank)
                    .open();
        } else {
            thank(List.of());
        }
    }

    private void thank(List<String> topics) {
        acts.run(
                () -> client.thank(question.id(), answer.id(), topics),
                () ->
                        Notice.show(
                                words.get("thanks.done", answer.author().name()),
                                words.get("undo"),
                                () -> acts.run(() -> client.withdraw(question.id(), answer.id()))),
                Notice::show);
    }

    private void withdraw() {
        var topics = ownTopics();
        acts.run(
                () -> client.withdraw(question.id(), answer.id()),
                () ->
                        Notice.show(
                                words.get("thank.withdrawn"),
                                words.get("undo"),
                                () ->
                                        acts.run(() ->
                                                client.thank(question.id(), answer.id(), topics))),
                Notice::show);
    }

    private List<String> ownTopics() {
        var username = Caller.signedIn().map(SignedIn::username).orElse("");
        return answer.confirmations().stream()
                .filter(one -> one.by().username().equals(username))
                .flatMap(one -> one.topics().stream())
                .map(Label::id)
                .toList();
    }

    /** What others confirm, for whoever wrote the answer. */
    List<Div> choices() {
        return answer.yours().may().contains("thanks.show")
                ? answer.confirmations().stream().map(this::choice).toList()
                : List.of();
    }

    private Div choice(Confirmation one) {
        var topics = words.list(one.topics().stream().map(Label::label).toList());
        var text = words.get(one.shown() ? "thank.shown" : "thank.kept", one.by().name(), topics);
        return new ConfirmationChoice(words, one, text, shown -> show(one.by().username(), shown));
    }

    private void show(String username, boolean shown) {
        acts.run(() ->
                shown
                        ? client.show(question.id(), answer.id(), username)
                        : client.hide(question.id(), answer.id(), username));
    }
}
