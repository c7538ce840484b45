package org.atrium.server.questions;

import java.util.List;
import java.util.Locale;
import org.atrium.server.identity.Viewer;
import org.atrium.server.topics.Topics;

/** Whom the answers of a thread helped, for somebody who looks at it. */
record ConfirmationsShown(
        Question question, Viewer viewer, Bylines.Names names, Topics topics, Locale language) {

    List<org.atrium.contract.questions.Confirmation> of(Answer answer) {
        return question.confirmations().stream()
                .filter(one -> one.answer().equals(answer.id()))
                .filter(one -> Rights.toSeeThanks(one, answer, viewer))
                .flatMap(one ->
                        names.of(one.by(), question.veil()).stream()
                                .map(by ->
                                        new org.atrium.contract.questions.Confirmation(
                                                by,
                                                List.copyOf(
                                                        topics.labelled(
                                                                        topics.resolved(
                                                                                one.topics()),
                                                                        language)
                                                                .values()),
                                                one.at(),
                                                one.shown())))
                .toList();
    }
}
