package org.atrium.server.questions;

import java.util.List;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.RestoreForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings earlier versions back: an edit that writes their text once more. */
@Component
class Restoring {

    private final Access access;
    private final Histories histories;
    private final Editing editing;

    Restoring(Access access, Histories histories, Editing editing) {
        this.access = access;
        this.histories = histories;
        this.editing = editing;
    }

    Mono<Question> question(String id, long number, RestoreForm form, Viewer viewer) {
        return access.visible(id, viewer)
                .doOnNext(question -> {
                    Editing.refuseOthers(question, question.author(), viewer);
                    refuseNow(number, question.version());
                })
                .flatMap(question ->
                        histories
                                .kept(id, null, number, viewer)
                                .map(kept -> form(kept, question, form)))
                .flatMap(text -> editing.edit(id, text, viewer, number));
    }

    private static QuestionForm form(Revision kept, Question question, RestoreForm form) {
        return new QuestionForm(
                question.kind(),
                kept.title() == null ? question.title() : kept.title(),
                kept.text(),
                kept.language(),
                kept.law(),
                kept.topics(),
                question.groups(),
                question.visibility(),
                List.of(),
                null,
                form.version(),
                form.reason());
    }

    Mono<Question> answer(String id, String part, long number, RestoreForm form, Viewer viewer) {
        return access.withAnswer(id, part, viewer)
                .doOnNext(question -> {
                    var answer = Access.answer(question, part);
                    Editing.refuseOthers(question, answer.author(), viewer);
                    refuseNow(number, answer.version());
                })
                .flatMap(question -> histories.kept(id, part, number, viewer))
                .map(kept ->
                        new AnswerForm(
                                kept.text(),
                                kept.language(),
                                kept.basis(),
                                form.version(),
                                form.reason()))
                .flatMap(text -> editing.editAnswer(id, part, text, viewer, number));
    }

    /** Nothing would change. */
    private static void refuseNow(long number, long now) {
        if (number == now) {
            throw new Refusal.Conflict("version.now").refused();
        }
    }
}
