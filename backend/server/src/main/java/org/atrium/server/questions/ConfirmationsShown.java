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
                .filter(one -> one.about().equals(answer.id()))
                .filter(one -> one.isSeenBy(answer.author().member(), viewer))
                .flatMap(one ->
                        names.of(one.by(), question.veil()).stream()
                                .map(by -> one.read(by, topics, language)))
                .toList();
    }
}
