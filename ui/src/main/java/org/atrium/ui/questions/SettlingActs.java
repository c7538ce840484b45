package org.atrium.ui.questions;

import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.Lift;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.MoveForm;
import org.atrium.contract.questions.Question;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Words;

/** What brings a question to its end, or to where it belongs; each can be undone. */
final class SettlingActs extends MoreActs {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final transient QuestionsClient questions;

    /**
     * @param redact opens the form for a copy for everybody
     */
    SettlingActs(Acts acts, Question question, Runnable redact) {
        super(acts.desk().words());
        this.acts = acts;
        this.words = acts.desk().words();
        this.questions = acts.desk().questions();
        var may = question.yours().may();
        if (!ClosingDialog.allowed(question).isEmpty()) {
            offer(words.get("close"), () -> new ClosingDialog(acts, question).open());
        }
        if (may.contains("reopen")) {
            offer(words.get("reopen"), () -> reopen(question));
        }
        new FreshnessActs(acts, question.id(), null).offerIn(this, may, question.freshness());
        if (may.contains("move")) {
            offer(words.get("move"), () -> new MoveDialog(acts, question, this::moved).open());
        }
        if (may.contains("lift")) {
            offer(words.get("lift"), () -> new LiftDialog(acts, question).open());
        }
        question.lifts().stream()
                .filter(lift -> lift.may().contains("withdraw"))
                .forEach(lift ->
                        offer(
                                words.get("lift.withdraw", lift.group().name()),
                                () -> withdraw(question.id(), lift)));
        if (may.contains("experts")) {
            offer(words.get("experts.name"), () -> new ExpertsDialog(acts, question).open());
        }
        if (may.contains("redact") && question.redaction() == null) {
            offer(words.get("redact"), redact);
        }
        if (may.contains("look")) {
            offer(words.get("look"), () -> new WhoAskedDialog(acts, question).open());
        }
        if (may.contains("remove")) {
            offer(words.get("remove"), () -> remove(question.id()));
        }
    }

    private void reopen(Question question) {
        acts.run(
                () -> questions.reopen(question.id()),
                () ->
                        Notice.show(
                                words.get("reopen.done"),
                                words.get("undo"),
                                () -> closeAgain(question)),
                Notice::show);
    }

    private void closeAgain(Question question) {
        var closed = question.closed();
        if (closed != null) {
            var of = closed.of();
            var note = closed.note();
            var form =
                    new ClosingForm(
                            closed.reason(),
                            of == null ? null : of.id(),
                            closed.url(),
                            note == null ? null : note.text(),
                            note == null ? null : note.language());
            acts.run(() -> questions.close(question.id(), form));
        }
    }

    private void moved(Question before) {
        var back =
                new MoveForm(before.groups().stream().map(GroupRef::slug).toList(), Boolean.TRUE);
        Notice.show(
                words.get("move.done"),
                words.get("undo"),
                () -> acts.run(() -> questions.move(before.id(), back)));
    }

    private void withdraw(String id, Lift lift) {
        var lifts = acts.desk().lifts();
        var group = lift.group();
        var again = new LiftForm(lift.why().text(), lift.why().language());
        acts.run(
                () -> lifts.withdraw(id, group.slug()),
                () ->
                        Notice.show(
                                words.get("lift.withdrawn", group.name()),
                                words.get("undo"),
                                () -> acts.run(() -> lifts.lift(id, group.slug(), again))),
                Notice::show);
    }

    private void remove(String id) {
        acts.run(
                () -> questions.remove(id, List.of()),
                () ->
                        Notice.show(
                                words.get("remove.question.done"),
                                words.get("undo"),
                                () -> acts.run(() -> questions.restore(id, List.of()))),
                Notice::show);
    }
}
