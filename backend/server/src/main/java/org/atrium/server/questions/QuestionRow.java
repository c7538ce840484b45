package org.atrium.server.questions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.atrium.contract.questions.ClosingReason;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.State;
import org.atrium.contract.questions.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What a list shows of a question, read without bodies and answers. */
record QuestionRow(
        @Id String id,
        Kind kind,
        String title,
        String excerpt,
        String language,
        @Nullable String law,
        List<String> topics,
        List<String> tags,
        List<String> groups,
        Visibility visibility,
        @Nullable List<String> experts,
        Writer author,
        @Nullable String asMemberOf,
        Instant createdAt,
        Instant activeAt,
        Set<String> up,
        Set<String> down,
        int importedScore,
        @Nullable String acceptedAnswer,
        int answerCount,
        @Nullable Closed closed,
        @Nullable Removal removal) {

    @Override
    public List<String> experts() {
        return experts == null ? List.of() : experts;
    }

    /** Null when they asked by their name. */
    @Nullable Veil veil() {
        return asMemberOf == null ? null : new Veil(author.member(), asMemberOf);
    }

    int votes() {
        return up.size() - down.size() + importedScore;
    }

    @Nullable ClosingReason closedAs() {
        return closed == null ? null : closed.reason();
    }

    State state() {
        return Question.state(closed, acceptedAnswer, answerCount);
    }
}
